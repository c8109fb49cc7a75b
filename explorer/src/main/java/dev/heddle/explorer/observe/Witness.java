package dev.heddle.explorer.observe;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import dev.heddle.kernel.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks closely at a few accesses of an execution, known by their numbers from an earlier run of
 * the same schedule, and at the locks that are held wherever the same field is accessed.
 */
public final class Witness implements Observer {
  private final Set<Long> numbers;
  private final String target;
  private final Map<Long, Sighting> seen = new HashMap<>();
  private final Map<String, Set<String>> guards = new LinkedHashMap<>();
  private long number;

  /** A write whose value is not yet known. */
  private @Nullable Sighting writing;

  /**
   * One access.
   *
   * @param owner the object, or {@code null} for a static field
   * @param value what the place held before the access
   * @param held the locks that its strand held
   * @param stack innermost frame first
   * @param underConstruction classes of objects whose constructors were running in other strands
   */
  public record Sighting(
      Strand strand,
      int site,
      @Nullable Object owner,
      int place,
      Values.@Nullable Value value,
      List<HeldLock> held,
      List<StackTraceElement> stack,
      List<String> underConstruction,
      Written written) {}

  /** What a write wrote, which is known only afterwards. */
  public static final class Written {
    private Values.@Nullable Value value;

    /** The value, or {@code null} if it was no write or cannot be read. */
    public Values.@Nullable Value value() {
      return value;
    }
  }

  /**
   * A witness of an execution to come.
   *
   * @param numbers of the accesses: see {@link Race.Access#number()}
   * @param target the field whose locks are of interest, as a site names it
   */
  public Witness(Set<Long> numbers, String target) {
    this.numbers = Set.copyOf(numbers);
    this.target = target;
  }

  /** What was seen of the access with this number, or {@code null} if there was none. */
  public @Nullable Sighting sighting(long accessNumber) {
    settle();
    return seen.get(accessNumber);
  }

  /**
   * For each line at which the field was accessed, the roles of the locks that were held there
   * every time.
   */
  public Map<String, Set<String>> guards() {
    return guards;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object object) {
    settle();
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    settle();
  }

  @Override
  public void access(Strand strand, int site, @Nullable Object owner, int place) {
    settle();
    number++;
    Site at = Sites.get(site);
    boolean isWanted = numbers.contains(number);
    if (isWanted || at.target().equals(target)) {
      strand.quietly(() -> look(strand, at, owner, place, isWanted));
    }
  }

  private void look(Strand strand, Site at, @Nullable Object owner, int place, boolean isWanted) {
    ClassLoader loader = strand.thread().getContextClassLoader();
    Class<?> code = classOf(at, loader);
    List<HeldLock> held = strand.held().stream().map(h -> HeldLock.of(h, owner, code)).toList();
    if (at.target().equals(target)) {
      Set<String> roles = new LinkedHashSet<>();
      held.forEach(h -> roles.add(h.role()));
      guards.computeIfAbsent(at.location(), l -> new LinkedHashSet<>(roles)).retainAll(roles);
    }
    if (!isWanted) {
      return;
    }
    Sighting sighting =
        new Sighting(
            strand,
            at.id(),
            owner,
            place,
            Values.read(owner, place, loader),
            held,
            ownStack(),
            constructors(strand),
            new Written());
    seen.put(number, sighting);
    writing = at.op() == Op.WRITE ? sighting : null;
  }

  private static @Nullable Class<?> classOf(Site site, ClassLoader loader) {
    try {
      return Class.forName(site.className(), false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private void settle() {
    Sighting sighting = writing;
    if (sighting != null) {
      writing = null;
      Strand strand = sighting.strand();
      ClassLoader loader = strand.thread().getContextClassLoader();
      sighting.written().value = Values.read(sighting.owner(), sighting.place(), loader);
    }
  }

  private static List<StackTraceElement> ownStack() {
    return Arrays.stream(new Throwable().getStackTrace())
        .dropWhile(f -> f.getClassName().startsWith("dev.heddle."))
        .toList();
  }

  private static List<String> constructors(Strand running) {
    List<String> types = new ArrayList<>();
    for (Strand other : running.others()) {
      for (StackTraceElement frame : other.stack()) {
        if (frame.getMethodName().equals("<init>")) {
          types.add(frame.getClassName());
        }
      }
    }
    return types;
  }
}
