package dev.heddle.explorer.observe;

import dev.heddle.kernel.IdentityTable;
import dev.heddle.kernel.JdkLocks;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds plain memory whose accesses must become scheduling points, because strands may meet there:
 * at least two use it, one of them writes, no common lock guards it, and no start or join orders
 * them. It follows Eraser's locksets (Savage, Burrows, Nelson, Sobalvarro, Anderson: Eraser, a
 * dynamic data race detector for multithreaded programs, TOCS 1997) with the order of start and
 * join.
 *
 * <p>It gives no verdict: what it finds too much costs schedules, no false alarm. Deviations: a
 * location that passes to another strand in order starts afresh; only the first {@value #BUDGET}
 * accesses at a site are looked at in an execution, and {@value #MAX_OBJECTS} objects.
 */
public final class SharedMemory implements Observer {
  private static final int BUDGET = 1_000;
  private static final int MAX_OBJECTS = 20_000;

  private final IdentityTable<Cell> cells = new IdentityTable<>();
  private final Map<String, Cell> statics = new HashMap<>();
  private final List<Lineage> strands = new ArrayList<>();
  private final List<Start> starts = new ArrayList<>();
  private final Set<String> found = new LinkedHashSet<>();
  private final List<Integer> exhausted = new ArrayList<>();
  private int[] looks = new int[64];
  private final List<Integer> looked = new ArrayList<>();

  /** What is known of one location of an object; the object's locations are linked. */
  private static final class Cell {
    final String field;
    final int index;
    final @Nullable Cell next;

    /** Who used it, and in which epoch last: pairs of numbers. */
    int[] users = new int[4];

    int userCount;
    boolean written;
    int site;
    List<Object> guards = List.of();

    Cell(String field, int index, @Nullable Cell next) {
      this.field = field;
      this.index = index;
      this.next = next;
    }

    void use(int strand, int epoch) {
      for (int i = 0; i < userCount; i++) {
        if (users[2 * i] == strand) {
          users[2 * i + 1] = epoch;
          return;
        }
      }
      if (2 * userCount == users.length) {
        users = Arrays.copyOf(users, users.length * 2);
      }
      users[2 * userCount] = strand;
      users[2 * userCount + 1] = epoch;
      userCount++;
    }
  }

  /** A strand's locks, and how far it knows others through starts and joins. */
  private static final class Lineage {
    final Strand strand;
    final Map<Integer, Integer> seen = new HashMap<>();
    final List<Object> locks = new ArrayList<>();
    final List<Object> monitors = new ArrayList<>();
    int epoch = 1;
    boolean ended;

    Lineage(Strand strand) {
      this.strand = strand;
    }
  }

  private record Start(Thread thread, Map<Integer, Integer> seen) {}

  /** Forgets the last execution; what was found stays until it is taken. */
  public void reset() {
    cells.clear();
    statics.clear();
    strands.clear();
    starts.clear();
    looked.forEach(site -> looks[site] = 0);
    looked.clear();
    exhausted.forEach(site -> Sites.setWatched(site, Sites.WATCHED));
    exhausted.clear();
  }

  /** The arming keys found since the last call. */
  public List<String> take() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> keys = List.copyOf(found);
    found.clear();
    return keys;
  }

  // ---- order and locks

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    switch (op) {
      case BEGIN -> begin(strand);
      case END -> of(strand).ended = true;
      case START -> {
        Lineage parent = of(strand);
        Map<Integer, Integer> seen = new HashMap<>(parent.seen);
        seen.put(strand.id(), parent.epoch++);
        starts.add(new Start((Thread) target(target), seen));
      }
      case MONITOR_ENTER -> of(strand).monitors.add(target(target));
      case MONITOR_EXIT, WAIT -> removeLast(of(strand).monitors, target);
      case JOIN, CALL -> {
        if (target instanceof Thread thread) {
          joined(of(strand), thread);
        } else if (target instanceof java.util.concurrent.locks.Lock) {
          List<Object> locks = of(strand).locks;
          if (locks.stream().noneMatch(l -> l == target)) {
            locks.add(target);
          }
        }
      }
      case SLEEP, YIELD, SPIN, PARK, NOTIFY, NOTIFY_ALL, VOLATILE_READ, VOLATILE_WRITE -> {}
      case READ, WRITE, OUTPUT, CLASS_INIT, EXIT, OUTSIDE -> {}
    }
  }

  private static void removeLast(List<Object> monitors, @Nullable Object monitor) {
    for (int i = monitors.size() - 1; i >= 0; i--) {
      if (monitors.get(i) == monitor) {
        monitors.remove(i);
        return;
      }
    }
  }

  private static Object target(@Nullable Object target) {
    if (target == null) {
      throw new IllegalStateException("an event without its object");
    }
    return target;
  }

  private void begin(Strand strand) {
    Lineage lineage = of(strand);
    for (Start start : starts) {
      if (start.thread() == strand.thread()) {
        lineage.seen.putAll(start.seen());
      }
    }
  }

  private Lineage of(Strand strand) {
    while (strands.size() <= strand.id()) {
      strands.add(new Lineage(strand));
    }
    Lineage lineage = strands.get(strand.id());
    if (lineage.strand != strand) {
      lineage = new Lineage(strand);
      strands.set(strand.id(), lineage);
    }
    return lineage;
  }

  private void joined(Lineage by, Thread thread) {
    for (Lineage other : strands) {
      if (other.ended && other.strand.thread() == thread) {
        other.seen.forEach((id, epoch) -> by.seen.merge(id, epoch, Math::max));
        by.seen.merge(other.strand.id(), other.epoch, Math::max);
      }
    }
  }

  // ---- memory

  @Override
  public void access(Strand strand, int siteId, @Nullable Object owner, int index) {
    if (isExhausted(siteId)) {
      return;
    }
    Site site = Sites.get(siteId);
    Cell cell = cell(site.target(), owner, index);
    if (cell != null) {
      access(of(strand), site, cell);
    }
  }

  private boolean isExhausted(int site) {
    if (site >= looks.length) {
      looks = Arrays.copyOf(looks, Math.max(site + 1, looks.length * 2));
    }
    if (looks[site]++ == 0) {
      looked.add(site);
    }
    if (looks[site] <= BUDGET) {
      return false;
    }
    Sites.setWatched(site, Sites.IGNORED);
    exhausted.add(site);
    return true;
  }

  private @Nullable Cell cell(String field, @Nullable Object owner, int index) {
    if (owner == null) {
      return statics.computeIfAbsent(field, f -> new Cell(f, 0, null));
    }
    Cell first = cells.get(owner);
    for (Cell cell = first; cell != null; cell = cell.next) {
      if (cell.index == index && cell.field.equals(field)) {
        return cell;
      }
    }
    if (cells.size() >= MAX_OBJECTS) {
      return null;
    }
    Cell cell = new Cell(field, index, first);
    cells.put(owner, cell);
    return cell;
  }

  private void access(Lineage by, Site site, Cell cell) {
    boolean writes = site.op() == Op.WRITE;
    List<Object> held = held(by);
    if (isOrdered(by, cell)) {
      boolean alone = cell.userCount == 1 && cell.users[0] == by.strand.id();
      cell.written = writes || (alone && cell.written);
      cell.guards = alone ? common(cell.guards, held) : held;
      cell.userCount = 0;
    } else {
      cell.written |= writes;
      cell.guards = common(cell.guards, held);
      if (cell.written && cell.guards.isEmpty()) {
        found.add(site.armingKey());
        found.add(Sites.get(cell.site).armingKey());
      }
    }
    cell.use(by.strand.id(), by.epoch);
    cell.site = site.id();
  }

  /** Whether starts and joins order all accesses by other strands before this one. */
  private static boolean isOrdered(Lineage by, Cell cell) {
    for (int i = 0; i < cell.userCount; i++) {
      int user = cell.users[2 * i];
      if (user != by.strand.id()) {
        Integer seen = by.seen.get(user);
        if (seen == null || seen < cell.users[2 * i + 1]) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Object> held(Lineage by) {
    if (by.monitors.isEmpty() && by.locks.isEmpty()) {
      return List.of();
    }
    List<Object> held = new ArrayList<>(by.monitors);
    for (Object lock : by.locks) {
      if (JdkLocks.owner(lock) == by.strand.thread()) {
        held.add(lock);
      }
    }
    return held;
  }

  private static List<Object> common(List<Object> a, List<Object> b) {
    List<Object> both = new ArrayList<>(a);
    both.removeIf(x -> b.stream().noneMatch(y -> y == x));
    return both;
  }
}
