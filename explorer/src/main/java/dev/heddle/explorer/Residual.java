package dev.heddle.explorer;

import dev.heddle.explorer.strategy.Promise;
import java.util.List;

/**
 * How much may be left of what a search has not seen that draws schedules at random.
 *
 * @param schedules how many there were since the last scheduling point was added
 * @param distinct how many of them were not equivalent to an earlier one
 * @param isEstimated whether there were too many to count, so that {@code distinct} is an estimate
 * @param newTrace an estimate of the probability that one more schedule is not equivalent to any
 *     before (Good: The Population Frequencies of Species and the Estimation of Population
 *     Parameters, Biometrika 40, 1953): among those drawn by chance, the share of those whose like
 *     was seen once only
 * @param promises how likely bugs would have been found, where theory knows a bound
 */
public record Residual(
    long schedules, long distinct, boolean isEstimated, double newTrace, List<Promise> promises) {
  /** Copies the list. */
  public Residual {
    promises = List.copyOf(promises);
  }
}
