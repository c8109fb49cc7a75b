package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;

/**
 * All strands in step: each in turn takes one step, or two, or three, as on a machine with a
 * processor for each. Who keeps getting in another's way in this schedule shows a livelock, which
 * chance would end. Time passes as it does there: who sleeps or waits for a timeout wakes in the
 * order of the times, and not before the others have taken many steps.
 *
 * <p>Before that, the strand that runs goes on until it blocks or pauses, so that it starts those
 * that it is to start, and then a few strands are chosen by chance, so that steps meet in other
 * ways each time.
 */
final class Lockstep implements Strategy {
  /** How many steps the others take, each, before time passes. */
  private static final int PATIENCE = 40;

  private static final int LONGEST_PREFIX = 12;

  /** How long the first strand may go on alone. */
  private static final int LONGEST_START = 500;

  private static final int SHAPES = 5;
  private static final int LONGEST_QUANTUM = 3;

  private final SplitMix random = new SplitMix();
  private long shape;
  private int start;
  private int prefix;
  private int left;
  private int waited;
  private boolean begun;

  /** Up to when time has passed. */
  private long now;

  /**
   * Prepares for a schedule.
   *
   * @param probe its number among those of this kind, from 0
   */
  Lockstep begin(long seed, long probe) {
    random.seed(~seed, probe);
    shape = probe % SHAPES;
    prefix = shape == 1 || probe >= SHAPES ? random.nextInt(LONGEST_PREFIX) : 0;
    start = LONGEST_START;
    waited = 0;
    now = 0;
    begun = false;
    return this;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int last = candidates.lastIndex();
    if (start > 0 && last >= 0 && isReady(candidates, last) && !candidates.pending().isPause()) {
      start--;
      return last;
    }
    start = 0;
    if (prefix > 0) {
      prefix--;
      return random.nextInt(candidates.size());
    }
    int timed = earliest(candidates);
    int ready = ready(candidates);
    if (timed >= 0 && (ready == 0 || ++waited > PATIENCE * ready * LONGEST_QUANTUM)) {
      waited = 0;
      now = candidates.get(timed).deadline();
      return timed;
    }
    if (last >= 0 && isReady(candidates, last) && begun && --left > 0) {
      return last;
    }
    begun = true;
    int chosen = firstAfter(candidates);
    left = quantum(candidates.get(chosen));
    return chosen;
  }

  /** Shapes 0 and 1 give each strand one step, 2 and 3 two and three, 4 some one and some more. */
  private int quantum(Strand strand) {
    return shape == SHAPES - 1 ? 1 + strand.id() % LONGEST_QUANTUM : (int) Math.max(1, shape);
  }

  private boolean isReady(Candidates candidates, int index) {
    Strand strand = candidates.get(index);
    return strand.deadline() <= now || !strand.needsTime(candidates.last());
  }

  private int ready(Candidates candidates) {
    int count = 0;
    for (int i = 0; i < candidates.size(); i++) {
      count += isReady(candidates, i) ? 1 : 0;
    }
    return count;
  }

  /** Whose time comes first, or -1. */
  private int earliest(Candidates candidates) {
    int first = -1;
    for (int i = 0; i < candidates.size(); i++) {
      boolean sooner = first < 0 || candidates.get(i).deadline() < candidates.get(first).deadline();
      if (sooner && !isReady(candidates, i)) {
        first = i;
      }
    }
    return first;
  }

  private int firstAfter(Candidates candidates) {
    int id = candidates.last().id();
    int lowest = -1;
    for (int i = 0; i < candidates.size(); i++) {
      if (isReady(candidates, i)) {
        if (candidates.get(i).id() > id) {
          return i;
        }
        lowest = lowest < 0 ? i : lowest;
      }
    }
    return Math.max(0, lowest);
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return draw == Draw.IMPATIENCE ? 1 : 0;
  }
}
