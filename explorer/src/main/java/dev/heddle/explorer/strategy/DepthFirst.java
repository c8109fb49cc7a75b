package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strategy;
import java.util.Arrays;

/**
 * Every schedule, one after the other: depth-first through the tree of all choices, without any
 * reduction. For tiny programs, and to compare other strategies with.
 */
public final class DepthFirst implements SearchStrategy, Strategy {
  private int[] chosen = new int[64];
  private int[] bounds = new int[64];
  private int depth;
  private int length;
  private boolean begun;

  /** The schedule that runs, which may be asked for again. */
  private long current;

  @Override
  public String name() {
    return "depth-first";
  }

  @Override
  public Strategy begin(long schedule) {
    if (begun && schedule != current) {
      advance();
    }
    begun = true;
    current = schedule;
    depth = 0;
    return this;
  }

  /** Moves the last choice that has another possibility to that one. */
  private void advance() {
    while (length > 0 && chosen[length - 1] + 1 == bounds[length - 1]) {
      length--;
    }
    if (length > 0) {
      chosen[length - 1]++;
    }
  }

  @Override
  public boolean isDone() {
    for (int i = 0; i < length; i++) {
      if (chosen[i] + 1 < bounds[i]) {
        return false;
      }
    }
    return begun;
  }

  @Override
  public boolean isEnumerating() {
    return true;
  }

  @Override
  public void startOver() {
    begun = false;
    length = 0;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    return choose(candidates.size());
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    // Loops that look again and again have no end of schedules.
    return draw == Draw.IMPATIENCE ? 0 : choose(bound);
  }

  private int choose(int bound) {
    if (depth == length) {
      if (length == chosen.length) {
        chosen = Arrays.copyOf(chosen, 2 * length);
        bounds = Arrays.copyOf(bounds, 2 * length);
      }
      chosen[length] = 0;
      bounds[length++] = bound;
    }
    return Math.min(chosen[depth++], bound - 1);
  }
}
