package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strategy;

/**
 * Every strand in turn, a few steps each, like a time-slicing scheduler. The slices of schedule n
 * last n steps (starting over after {@value #LONGEST}), and whom it passes over then changes, so
 * that schedules differ.
 */
public final class RoundRobin implements SearchStrategy, Strategy {
  private static final int LONGEST = 64;

  private int slice = 1;
  private int left;
  private long turn;

  @Override
  public String name() {
    return "round-robin";
  }

  @Override
  public Strategy begin(long schedule) {
    slice = (int) ((schedule - 1) % LONGEST) + 1;
    turn = (schedule - 1) / LONGEST;
    left = slice;
    return this;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int last = candidates.lastIndex();
    if (last >= 0 && --left > 0 && !candidates.pending().isPause()) {
      return last;
    }
    left = slice;
    return (firstAfter(candidates) + (int) (turn % candidates.size())) % candidates.size();
  }

  /** The candidate that comes after the one that ran last, by number and in a circle. */
  static int firstAfter(Candidates candidates) {
    int id = candidates.last().id();
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).id() > id) {
        return i;
      }
    }
    return 0;
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return (int) (turn % bound);
  }
}
