package dev.heddle.explorer.shrink;

import java.util.Comparator;

/**
 * How simple a schedule is: the least one is the simplest.
 *
 * @param preemptions how often a strand was stopped that could have gone on; not where it sleeps,
 *     yields, or waits for a time
 * @param steps how many scheduling points were passed
 * @param whims how often something happened that need not have: a timeout while others could go on,
 *     a wait that ended without cause, a draw other than the usual
 * @param switches how many choices there are that differ from the {@linkplain Course usual course}
 */
public record Cost(int preemptions, long steps, int whims, int switches)
    implements Comparable<Cost> {
  private static final Comparator<Cost> ORDER =
      Comparator.comparingInt(Cost::preemptions)
          .thenComparingLong(Cost::steps)
          .thenComparingInt(Cost::whims)
          .thenComparingInt(Cost::switches);

  @Override
  public int compareTo(Cost other) {
    return ORDER.compare(this, other);
  }
}
