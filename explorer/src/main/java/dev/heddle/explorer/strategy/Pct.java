package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strategy;
import java.util.Arrays;

/**
 * Probabilistic concurrency testing: strands get random priorities, the highest that can go on
 * does, and at a few random steps the running one falls below all others. A bug that needs d
 * ordering constraints is found in a schedule with probability at least 1/(n·k^(d-1)), for n
 * strands and k steps (Burckhardt, Kothari, Musuvathi, Nagarakatte: A Randomized Scheduler with
 * Probabilistic Guarantees of Finding Bugs, ASPLOS 2010).
 *
 * <p>Deviations: the number of steps is estimated as the most seen so far; depths 1 to {@value
 * #MAX_DEPTH} take turns; a strand that pauses (yields, sleeps, spins) falls below all others, so
 * that a spinning strand of high priority cannot keep the rest from running for ever; and since
 * loops also wait without pausing, one that was passed over {@value #PATIENCE} times in a row rises
 * above all others.
 */
public final class Pct implements SearchStrategy, Strategy {
  private static final int MAX_DEPTH = 5;
  private static final int FIRST_GUESS = 16;
  private static final int PATIENCE = 1_000;

  private final long seed;
  private final SplitMix random = new SplitMix();
  private long[] priorities = new long[16];

  /** How often each was passed over since it was chosen. */
  private int[] passed = new int[16];

  private final long[] changes = new long[MAX_DEPTH];
  private int changeCount;
  private long lowest;
  private long highest;
  private long decisions;
  private long most = FIRST_GUESS;

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
    most = Math.max(most, decisions);
    decisions = 0;
    lowest = -1;
    highest = 1L << 62;
    random.seed(seed, schedule);
    Arrays.fill(priorities, 0);
    Arrays.fill(passed, 0);
    changeCount = (int) (schedule % MAX_DEPTH);
    for (int i = 0; i < changeCount; i++) {
      changes[i] = (random.next() >>> 1) % most;
    }
    return this;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    if (candidates.lastIndex() >= 0 && (isChange(decisions) || candidates.pending().isPause())) {
      setPriority(candidates.last().id(), lowest--);
    }
    decisions++;
    int best = 0;
    for (int i = 1; i < candidates.size(); i++) {
      if (priority(candidates.get(i).id()) > priority(candidates.get(best).id())) {
        best = i;
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      pass(candidates.get(i).id());
    }
    passed[candidates.get(best).id()] = 0;
    return best;
  }

  private void pass(int id) {
    if (++passed[id] > PATIENCE) {
      passed[id] = 0;
      setPriority(id, highest++);
    }
  }

  private boolean isChange(long decision) {
    for (int i = 0; i < changeCount; i++) {
      if (changes[i] == decision) {
        return true;
      }
    }
    return false;
  }

  private long priority(int id) {
    if (id >= priorities.length || priorities[id] == 0) {
      setPriority(id, (random.next() >>> 2) + 1);
    }
    return priorities[id];
  }

  private void setPriority(int id, long priority) {
    if (id >= priorities.length) {
      priorities = Arrays.copyOf(priorities, Math.max(id + 1, priorities.length * 2));
      passed = Arrays.copyOf(passed, priorities.length);
    }
    priorities[id] = priority;
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return random.nextInt(bound);
  }
}
