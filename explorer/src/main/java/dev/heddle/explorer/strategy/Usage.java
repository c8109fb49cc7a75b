package dev.heddle.explorer.strategy;

import com.google.gson.Gson;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who uses what how often, over the executions so far that were lessons: a field, or the objects of
 * one class, is a slot. A step counts if another strand could have come before it.
 */
final class Usage implements Observer {
  /** In place of a slot: all that at least two strands use. */
  static final int ALL_SHARED = -1;

  private static final int NONE = -2;
  private static final byte UNKNOWN = 0;
  private static final byte RELEASE = 1;
  private static final byte NO_RELEASE = 2;

  private static final Gson GSON = new Gson();

  private final Map<String, Integer> slots = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** By slot: the steps of each strand, in all executions that are over. */
  private final List<long[]> totals = new ArrayList<>();

  /** The same in the one that runs. */
  private final List<int[]> counts = new ArrayList<>();

  /** What {@link #draw} gave, and how many such steps each strand has taken since. */
  private int drawn = ALL_SHARED;

  private int[] taken = new int[16];

  private final List<Integer> shared = new ArrayList<>();
  private boolean[] isShared = new boolean[16];
  private long executions;

  /** The slot of a site that accesses memory, plus 1; 0 if it was not asked for. */
  private int[] ofSite = new int[256];

  private byte[] releases = new byte[256];

  /** Who started whom, in the last execution in which that happened. */
  private int[] starters = new int[16];

  private int started = 1;
  private boolean running;

  /** Whether the execution that runs is one to learn from. */
  private boolean isLesson;

  private @Nullable String knowledge;

  /**
   * What is known, as plain data.
   *
   * @param totals by name, of what is shared, in the order in which that was learned
   */
  private record Known(
      long executions, LinkedHashMap<String, List<Long>> totals, List<Integer> starters) {}

  /** The execution before, if there was one, is over and perhaps counts, and one begins. */
  void begin(boolean isOver, boolean isLessonNext) {
    if (running && isOver && isLesson) {
      learn();
    }
    running = false;
    isLesson = isLessonNext;
    Arrays.fill(taken, 0);
    for (int[] count : counts) {
      Arrays.fill(count, 0);
    }
  }

  /** What is known, as text for {@link #know}; the same while nothing is learned. */
  String knowledge() {
    String known = knowledge;
    if (known == null) {
      LinkedHashMap<String, List<Long>> shares = new LinkedHashMap<>();
      shared.forEach(
          slot -> shares.put(names.get(slot), Arrays.stream(totals.get(slot)).boxed().toList()));
      List<Integer> started = Arrays.stream(starters).limit(this.started).boxed().toList();
      known = GSON.toJson(new Known(executions, shares, started));
      knowledge = known;
    }
    return known;
  }

  /** Knows this, and nothing else. */
  void know(String text) {
    Known known = GSON.fromJson(text, Known.class);
    slots.clear();
    names.clear();
    totals.clear();
    counts.clear();
    shared.clear();
    Arrays.fill(ofSite, 0);
    Arrays.fill(isShared, false);
    running = false;
    executions = known.executions();
    known.totals().forEach(this::share);
    started = known.starters().size();
    int[] those = known.starters().stream().mapToInt(Integer::intValue).toArray();
    starters = Arrays.copyOf(those, Math.max(16, started));
    knowledge = text;
  }

  private void share(String name, List<Long> total) {
    int slot = named(name);
    totals.set(slot, total.stream().mapToLong(Long::longValue).toArray());
    isShared[slot] = true;
    shared.add(slot);
  }

  private void learn() {
    executions++;
    knowledge = null;
    int before = shared.size();
    for (int slot = 0; slot < counts.size(); slot++) {
      int users = 0;
      for (int strand = 0; strand < counts.get(slot).length; strand++) {
        int count = counts.get(slot)[strand];
        users += count > 0 ? 1 : 0;
        if (count > 0) {
          totals.set(slot, room(totals.get(slot), strand));
          totals.get(slot)[strand] += count;
        }
      }
      if (users > 1 && !isShared[slot]) {
        isShared[slot] = true;
        shared.add(slot);
      }
    }
    // Slots are numbered as they are met, which may be in executions that others need not run.
    shared.subList(before, shared.size()).sort(Comparator.comparing(names::get));
  }

  private static long[] room(long[] numbers, int index) {
    return index < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * index);
  }

  /** Forgets the executions so far: from now on there are more scheduling points. */
  void forget() {
    running = false;
    executions = 0;
    knowledge = null;
    totals.forEach(total -> Arrays.fill(total, 0));
  }

  /** One slot that is shared, or all. */
  int draw(SplitMix random) {
    int index = shared.size() < 2 ? 0 : random.nextInt(shared.size() + 1);
    drawn = index == 0 ? ALL_SHARED : shared.get(index - 1);
    return drawn;
  }

  /** How many steps of the slot that was drawn the strand has taken in this execution. */
  int taken(int strand) {
    return strand < taken.length ? taken[strand] : 0;
  }

  /** How many steps of this slot each strand takes, as far as is known. */
  double[] expected(int slot) {
    double[] mean = new double[Math.max(16, started)];
    for (int each : slot == ALL_SHARED ? shared : List.of(slot)) {
      long[] total = totals.get(each);
      for (int strand = 0; strand < Math.min(total.length, mean.length); strand++) {
        mean[strand] += executions == 0 ? 0 : (double) total[strand] / executions;
      }
    }
    return mean;
  }

  /** Who started this strand the last time, as far as is known. */
  int starter(int strand) {
    return strand < started ? starters[strand] : 0;
  }

  /** The same of a strand that has just been started, which this one should have done. */
  int starter(int strand, int likely) {
    return strand < started ? starters[strand] : likely;
  }

  /** Whether the strand's next step belongs to the slot. */
  boolean isOf(int slot, Strand strand) {
    return covers(slot, slot(strand.pending(), strand.site(), strand.target()));
  }

  private boolean covers(int slot, int one) {
    return one >= 0 && (slot == ALL_SHARED ? isShared[one] : slot == one);
  }

  @Override
  public boolean wantsTouches() {
    return false;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    if (op == Op.BEGIN && strand.id() == 0) {
      begin(true, isLesson);
    }
    running = true;
    if (op == Op.START && isLesson) {
      Strand[] peers = strand.peers();
      int child = peers[peers.length - 1].id();
      if (child >= starters.length) {
        starters = Arrays.copyOf(starters, child * 2);
      }
      starters[child] = strand.id();
      started = Math.max(started, child + 1);
      knowledge = null;
    }
    int slot = op == Op.WAIT ? NONE : slot(op, site, target);
    if (slot < 0) {
      return;
    }
    int id = strand.id();
    if (id >= counts.get(slot).length) {
      counts.set(slot, Arrays.copyOf(counts.get(slot), 2 * id));
    }
    counts.get(slot)[id]++;
    if (covers(drawn, slot)) {
      taken = id < taken.length ? taken : Arrays.copyOf(taken, 2 * id);
      taken[id]++;
    }
  }

  private int slot(Op op, int site, @Nullable Object target) {
    return switch (op) {
      case READ, WRITE, VOLATILE_READ, VOLATILE_WRITE -> ofSite(site);
      case CALL -> target == null || isRelease(site) ? NONE : ofObject(target);
      case MONITOR_ENTER, WAIT -> target == null ? NONE : ofObject(target);
      case BEGIN, END, START, JOIN, SLEEP, YIELD, SPIN, PARK, OUTPUT, OUTSIDE, EXIT -> NONE;
      case MONITOR_EXIT, NOTIFY, NOTIFY_ALL, CLASS_INIT -> NONE;
    };
  }

  private int ofObject(Object target) {
    return target instanceof Thread ? NONE : named(target.getClass().getName());
  }

  /** The order of locks' releases follows from that of their acquisitions. */
  private boolean isRelease(int site) {
    if (site >= releases.length) {
      releases = Arrays.copyOf(releases, 2 * site);
    }
    if (releases[site] == UNKNOWN) {
      releases[site] = Sites.get(site).methodName().equals("unlock") ? RELEASE : NO_RELEASE;
    }
    return releases[site] == RELEASE;
  }

  private int ofSite(int site) {
    if (site >= ofSite.length) {
      ofSite = Arrays.copyOf(ofSite, 2 * site);
    }
    if (ofSite[site] == 0) {
      ofSite[site] = named(Sites.get(site).armingKey()) + 1;
    }
    return ofSite[site] - 1;
  }

  private int named(String name) {
    Integer known = slots.get(name);
    if (known != null) {
      return known;
    }
    int slot = slots.size();
    slots.put(name, slot);
    names.add(name);
    totals.add(new long[16]);
    counts.add(new int[16]);
    if (slot >= isShared.length) {
      isShared = Arrays.copyOf(isShared, slot * 2);
    }
    return slot;
  }
}
