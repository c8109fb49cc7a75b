package dev.heddle.explorer.strategy;

import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Resumable} search stands.
 *
 * @param exhaustive its exhaustive part
 * @param shares how a portfolio has dealt out its time; {@code null} of a search that is none
 */
public record Position(Surveyed.Saved exhaustive, @Nullable Shares shares) {
  /** Nothing but the last may be missing, as it may be in a file. */
  public Position {
    Objects.requireNonNull(exhaustive, "exhaustive");
  }

  /**
   * What the parts of a portfolio have had.
   *
   * @param exhaustiveExecutions of the exhaustive search
   * @param exhaustiveSteps of the exhaustive search
   * @param sampledSteps of those that sample
   * @param isDoubted whether the exhaustive search can prove nothing
   */
  public record Shares(
      long exhaustiveExecutions, long exhaustiveSteps, long sampledSteps, boolean isDoubted) {}
}
