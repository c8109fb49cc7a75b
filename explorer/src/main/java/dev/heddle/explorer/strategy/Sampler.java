package dev.heddle.explorer.strategy;

/**
 * A strategy whose schedules may be run ahead of their turn, and in another JVM: each follows from
 * the seed, its number and what the strategy has learned before, and most teach it nothing.
 */
public interface Sampler extends SearchStrategy {
  /**
   * All that its choices follow from beside the seed and the number of a schedule: the same for as
   * long as it has learned nothing more.
   */
  default String knowledge() {
    return "";
  }

  /** Knows what another one of the same name and seed has known, and nothing else. */
  default void know(String knowledge) {}

  /**
   * Whether the execution that {@link #begin} has prepared, and that is over, taught it something.
   */
  default boolean hasLearned() {
    return false;
  }

  /**
   * Whether a schedule is one to learn from, whatever comes of it, and so must be run in its turn.
   *
   * @param schedule its number, from 1
   */
  default boolean isLesson(long schedule) {
    return false;
  }

  /** The schedule that {@link #begin} has prepared was run elsewhere, and taught nothing. */
  default void pass() {}

  /**
   * A schedule that is to come.
   *
   * @param sampler whose it is
   * @param number which of its schedules, from 1
   */
  record Turn(Sampler sampler, long number) {}
}
