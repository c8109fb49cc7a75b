package dev.heddle.explorer.shrink;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strategy;
import java.util.Arrays;

/**
 * All schedules with at most so many preemptions, one after the other: depth-first through the tree
 * of choices, the usual one first. The bound is that of Musuvathi, Qadeer: Iterative context
 * bounding for systematic testing of multithreaded programs, PLDI 2007.
 */
final class Bounded implements Strategy {
  private final int bound;

  /** What all executions draw for the patience of loops: the other has no end of schedules. */
  private final int impatience;

  private int[] chosen = new int[64];
  private int[] options = new int[64];
  private int depth;
  private int length;
  private int preemptions;

  Bounded(int bound, int impatience) {
    this.bound = bound;
    this.impatience = impatience;
  }

  /** Prepares for the next schedule; {@code false} if there is none. To be called after each. */
  boolean advance() {
    while (length > 0 && chosen[length - 1] + 1 == options[length - 1]) {
      length--;
    }
    depth = 0;
    preemptions = 0;
    if (length == 0) {
      return false;
    }
    chosen[length - 1]++;
    return true;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    boolean canGoOn = Course.canGoOn(candidates);
    int usual = Course.usual(candidates);
    int choice = choose(canGoOn && preemptions == bound ? 1 : candidates.size());
    if (choice == 0) {
      return usual;
    }
    preemptions += canGoOn ? 1 : 0;
    return choice <= usual ? choice - 1 : choice;
  }

  @Override
  public int nextDraw(Draw draw, int possibilities) {
    return draw == Draw.IMPATIENCE ? impatience : choose(possibilities);
  }

  private int choose(int possibilities) {
    if (depth == length) {
      if (length == chosen.length) {
        chosen = Arrays.copyOf(chosen, 2 * length);
        options = Arrays.copyOf(options, 2 * length);
      }
      chosen[length] = 0;
      options[length++] = possibilities;
    }
    return Math.min(chosen[depth++], possibilities - 1);
  }
}
