package dev.heddle.explorer.observe;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened in one execution, for its story and for explanations. */
public final class History implements Observer {
  /** How many entries are kept; later ones are only counted. */
  public static final int LIMIT = 200_000;

  private final List<Entry> entries = new ArrayList<>();
  private long dropped;

  /** What happened. */
  public sealed interface Entry {
    /** Who did it. */
    Strand strand();
  }

  /**
   * A step.
   *
   * @param site where
   * @param target what it touched
   */
  public record Step(Strand strand, Op op, int site, @Nullable Object target) implements Entry {}

  /**
   * Another strand went on.
   *
   * @param strand who stopped
   * @param to who went on
   * @param forced whether {@code strand} could not have gone on
   * @param pending what {@code strand} was about to do
   * @param site where
   * @param target on what
   */
  public record Switch(
      Strand strand, Strand to, boolean forced, Op pending, int site, @Nullable Object target)
      implements Entry {}

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    add(new Step(strand, op, site, target));
  }

  @Override
  public void switched(Strand from, Strand to, boolean forced) {
    add(new Switch(from, to, forced, from.pending(), from.site(), from.target()));
  }

  private void add(Entry entry) {
    if (entries.size() < LIMIT) {
      entries.add(entry);
    } else {
      dropped++;
    }
  }

  /** What happened, in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** How many entries came after the limit was reached. */
  public long dropped() {
    return dropped;
  }

  /** The steps that touched this very object. */
  public List<Step> on(Object object) {
    List<Step> steps = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Step step && step.target() == object) {
        steps.add(step);
      }
    }
    return steps;
  }

  /** Whether the strand came to its end. */
  public boolean ended(Strand strand) {
    return entries.stream()
        .anyMatch(e -> e instanceof Step s && s.strand() == strand && s.op() == Op.END);
  }
}
