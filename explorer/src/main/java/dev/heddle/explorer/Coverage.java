package dev.heddle.explorer;

import dev.heddle.explorer.strategy.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what there is an exploration has seen.
 *
 * @param distinct how many of the schedules were not equivalent to an earlier one since the last
 *     point was added, or -1 if that was not counted
 * @param redundant how many schedules were given up because they were equivalent to an earlier one
 * @param share which share of all that there is was seen, by an estimate, in [0, 1]; not a number
 *     if that is not known
 * @param estimate how much there is in all, where random descents can tell; else {@code null}
 * @param assumptions if all that there is was seen: what that takes for granted, each in words that
 *     follow "that"; else {@code null}
 * @param hindrance why it is no proof, though no schedule is left; {@code null} if nothing is known
 * @param partial what a search with a bound has shown, if it is one
 * @param residual how much may be left, where that can be estimated; else {@code null}
 */
public record Coverage(
    long distinct,
    long redundant,
    double share,
    @Nullable Estimate estimate,
    @Nullable List<String> assumptions,
    @Nullable String hindrance,
    @Nullable PartialProof partial,
    @Nullable Residual residual) {

  /** Of a search that counts nothing. */
  public static final Coverage UNKNOWN =
      new Coverage(-1, 0, Double.NaN, null, null, null, null, null);

  /** Whether all that there is was seen. */
  public boolean isComplete() {
    return assumptions != null;
  }
}
