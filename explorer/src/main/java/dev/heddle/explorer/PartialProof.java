package dev.heddle.explorer;

import dev.heddle.explorer.strategy.Bound;
import java.util.List;

/**
 * What was shown by a search with a bound.
 *
 * @param bound up to where the search went; {@link Bound#done} is -1 if nothing can be said
 * @param assumptions what that takes for granted, each in words that follow "that"
 */
public record PartialProof(Bound bound, List<String> assumptions) {
  /** Copies the list. */
  public PartialProof {
    assumptions = List.copyOf(assumptions);
  }

  /** Whether all schedules up to some number have been run. */
  public boolean isAny() {
    return bound.done() >= 0;
  }

  /** Whether all that was asked for have been run. */
  public boolean isWhole() {
    return bound.done() == bound.limit();
  }
}
