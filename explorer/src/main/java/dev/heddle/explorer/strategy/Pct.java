package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Probabilistic concurrency testing: strands get random priorities, the highest that can go on
 * does, and before a few random steps the one that is about to take it falls below the others. A
 * bug that needs d ordering constraints is found in a schedule with probability at least
 * 1/(n·k^(d-1)), for n strands and k steps (Burckhardt, Kothari, Musuvathi, Nagarakatte: A
 * Randomized Scheduler with Probabilistic Guarantees of Finding Bugs, ASPLOS 2010).
 *
 * <p>Deviations: depths 1 to {@value #MAX_DEPTH} take turns, so one schedule in {@value #MAX_DEPTH}
 * is for each. Steps that only one strand can take are not counted: to lower it there does what
 * lowering it before the next step that another could take does. The number of steps is the most
 * seen so far. A strand that has paused (yielded, slept, spun) more than {@value #PAUSES} times
 * falls below all others each time, so that a spinning strand of high priority cannot keep the rest
 * from running for ever; and since loops also wait without pausing, one that was passed over
 * {@value #PATIENCE} times in a row rises above all others. If schedules of the program are merely
 * long, that patience grows until it does not happen. The bound does not hold for schedules in
 * which it did, nor for bugs that need more pauses.
 */
public final class Pct implements Sampler, Strategy {
  /** The greatest number of ordering constraints that schedules are made for. */
  public static final int MAX_DEPTH = 5;

  private static final int FIRST_GUESS = 16;
  private static final int PATIENCE = 1_000;
  private static final int MOST_PATIENCE = 64 * PATIENCE;
  private static final int PAUSES = 2;

  private final long seed;
  private final SplitMix random = new SplitMix();
  private long[] priorities = new long[16];

  /** How often each was passed over since it was chosen. */
  private int[] passed = new int[16];

  /** How often each has paused. */
  private int[] paused = new int[16];

  private final long[] changes = new long[MAX_DEPTH];
  private int changeCount;
  private long lowest;
  private long highest;
  private long decisions;
  private long most = FIRST_GUESS;
  private long strands;
  private int patience = PATIENCE;
  private boolean isPatienceInVain;
  private boolean hasRisen;
  private long current;

  /** How many strands were known before the schedule that is prepared. */
  private long strandsBefore;

  /** Whether the schedule that is prepared was run elsewhere. */
  private boolean isPassed;

  private @Nullable String knowledge;

  /** By depth less 1: the schedules for which the bound holds. */
  private final long[] bounded = new long[MAX_DEPTH];

  /** A strategy whose choices follow from this seed and the lengths of the schedules before. */
  public Pct(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return "pct";
  }

  @Override
  public boolean isSampling() {
    return true;
  }

  @Override
  public Strategy begin(long schedule) {
    if (schedule != current && (decisions > 0 || isPassed)) {
      learn();
    }
    isPassed = false;
    strandsBefore = strands;
    current = schedule;
    decisions = 0;
    hasRisen = false;
    lowest = -1;
    highest = 1L << 62;
    random.seed(seed, schedule);
    Arrays.fill(priorities, 0);
    Arrays.fill(passed, 0);
    Arrays.fill(paused, 0);
    changeCount = (int) (schedule % MAX_DEPTH);
    for (int i = 0; i < changeCount; i++) {
      changes[i] = (random.next() >>> 1) % most;
    }
    return this;
  }

  /** From the schedule that is over. */
  private void learn() {
    if (decisions > most) {
      most = decisions;
      knowledge = null;
      Arrays.fill(bounded, 0); // their change points could not be anywhere
    } else if (!hasRisen) {
      bounded[changeCount]++;
    }
    if (hasRisen && !isPatienceInVain) {
      isPatienceInVain = patience == MOST_PATIENCE;
      patience = isPatienceInVain ? PATIENCE : 2 * patience;
      knowledge = null;
    }
  }

  @Override
  public String knowledge() {
    String known = knowledge;
    if (known == null) {
      known = most + " " + patience + " " + isPatienceInVain + " " + strands;
      knowledge = known;
    }
    return known;
  }

  @Override
  public void know(String knowledge) {
    String[] parts = knowledge.split(" ", -1);
    most = Long.parseLong(parts[0]);
    patience = Integer.parseInt(parts[1]);
    isPatienceInVain = Boolean.parseBoolean(parts[2]);
    strands = Long.parseLong(parts[3]);
    decisions = 0;
    hasRisen = false;
    this.knowledge = knowledge;
  }

  /** A schedule without any choice does not count for the bound. */
  @Override
  public boolean hasLearned() {
    return hasRisen || decisions == 0 || decisions > most || strands > strandsBefore;
  }

  @Override
  public void pass() {
    isPassed = true;
  }

  /** For each depth: 1 - (1 - 1/(n·k^(d-1)))^schedules. */
  @Override
  public List<Promise> promises() {
    if (strands < 2) {
      return List.of();
    }
    List<Promise> promises = new ArrayList<>();
    for (int depth = 1; depth <= MAX_DEPTH; depth++) {
      double each = 1 / (strands * Math.pow((double) most, depth - 1.0));
      double missed = bounded[depth - 1] * Math.log1p(-each);
      long schedules = bounded[depth - 1];
      promises.add(new Promise(depth, -Math.expm1(missed), strands, most, schedules));
    }
    return promises;
  }

  @Override
  public void startOver() {
    Arrays.fill(bounded, 0);
    most = FIRST_GUESS;
    decisions = 0;
    isPassed = false;
    knowledge = null;
  }

  /** The most strands between which there was a choice, and those that were there before. */
  public long strands() {
    return strands;
  }

  /** The most choices of a schedule so far. */
  public long steps() {
    return Math.max(most, decisions);
  }

  @Override
  public int nextStrand(Candidates candidates) {
    if (candidates.lastIndex() >= 0 && candidates.pending().isPause()) {
      pause(candidates.last().id());
    }
    int best = highest(candidates);
    for (int i = 0; i < changeCount; i++) {
      if (changes[i] == decisions) {
        setPriority(candidates.get(best).id(), i + 1L);
        best = highest(candidates);
      }
    }
    decisions++;
    for (int i = 0; i < candidates.size(); i++) {
      pass(candidates.get(i).id());
    }
    passed[candidates.get(best).id()] = 0;
    return best;
  }

  private int highest(Candidates candidates) {
    int best = 0;
    for (int i = 0; i < candidates.size(); i++) {
      if (priority(candidates.get(i).id()) > priority(candidates.get(best).id())) {
        best = i;
      }
    }
    return best;
  }

  private void pause(int id) {
    var _ = priority(id); // so that there is room for it
    if (++paused[id] > PAUSES) {
      setPriority(id, lowest--);
    }
  }

  private void pass(int id) {
    if (++passed[id] > patience) {
      passed[id] = 0;
      hasRisen = true;
      setPriority(id, highest++);
    }
  }

  private long priority(int id) {
    if (id >= priorities.length || priorities[id] == 0) {
      if (strands <= id) {
        strands = id + 1L;
        knowledge = null;
      }
      setPriority(id, (random.next() >>> 2) + MAX_DEPTH);
    }
    return priorities[id];
  }

  private void setPriority(int id, long priority) {
    if (id >= priorities.length) {
      priorities = Arrays.copyOf(priorities, Math.max(id + 1, priorities.length * 2));
      passed = Arrays.copyOf(passed, priorities.length);
      paused = Arrays.copyOf(paused, priorities.length);
    }
    priorities[id] = priority;
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return random.nextInt(bound);
  }
}
