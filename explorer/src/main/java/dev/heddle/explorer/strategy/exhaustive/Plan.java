package dev.heddle.explorer.strategy.exhaustive;

/**
 * A sequence of steps that reverses a race, to be run from the node before the race's first event.
 * Its last step is the race's second event, which may touch something else there, and draw
 * something else.
 */
sealed interface Plan permits Reversal, Wish {
  /** How many steps it has, at least 1. */
  int size();

  /** Whose step it is. */
  int strand(int step);

  /** What the step has drawn; nothing for the last, whose draws are free. */
  int[] draws(int step);

  /** What the step touched when it was seen. */
  Footprint footprint(int step);

  /** Whether the step conflicts with one of another strand with this footprint. */
  boolean conflicts(int step, Footprint footprint);

  /** Whether the first of two steps has to come before the second. */
  boolean isNeeded(int first, int second);

  /** Whether nothing is known of the last step but whose it is. */
  boolean isLastUnknown();

  /** Whether the last step touches the same where it is taken first, as far as is known. */
  boolean isLastSteady();

  /** Whether it is not known that the last step can be taken. */
  boolean isGuess();
}
