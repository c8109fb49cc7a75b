package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Strategy;

/** Makes a strategy for each schedule of an exploration. */
public interface SearchStrategy {
  /** Its name on the command line. */
  String name();

  /**
   * Prepares for a schedule and returns the strategy for it, valid until the next call.
   *
   * @param schedule the schedule's number, from 1; together with the seed it determines all choices
   */
  Strategy begin(long schedule);

  /** Whether all schedules have been run. */
  default boolean isDone() {
    return false;
  }

  /**
   * Whether it goes through all schedules, so that it is of interest how many were not equivalent.
   */
  default boolean isEnumerating() {
    return false;
  }

  /** Whether it draws schedules at random, so that others may be put between them. */
  default boolean isSampling() {
    return false;
  }

  /** Forgets what was run, because from now on there are more scheduling points. */
  default void startOver() {}
}
