package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * Whether chance decided on the schedule that {@link #begin} has prepared, and not what was seen
   * before: from such ones it can be estimated what others would show.
   */
  default boolean isDrawn() {
    return isSampling();
  }

  /**
   * Whose turn is the schedule that {@link #begin} has prepared, if it need not be run here and
   * now; else {@code null}.
   */
  default Sampler.@Nullable Turn turn() {
    return null;
  }

  /** Up to where it goes through all schedules, if that is not the end. */
  default @Nullable Bound bound() {
    return null;
  }

  /** How likely bugs that are there would have been found, where theory knows a bound. */
  default List<Promise> promises() {
    return List.of();
  }

  /** What is to be told of the events of the execution that {@link #begin} has prepared. */
  default Observer observer() {
    return Observer.NONE;
  }

  /**
   * The execution for which {@link #begin} was called last is over, and counts. Where it does not
   * count, {@code begin} is called again with the same number, and has to give the same.
   */
  default void ended(Experience experience) {}

  /**
   * Whether the last execution turned out to be equivalent to an earlier one; it was given up, and
   * does not count.
   */
  default boolean hasGivenUp() {
    return false;
  }

  /**
   * Whether, with the last execution, it has gone back to where it was resumed from: then nothing
   * counts that was run since.
   */
  default boolean hasGoneBack() {
    return false;
  }

  /** How many executions were not equivalent to an earlier one, or -1 if that is not known. */
  default long distinct() {
    return -1;
  }

  /**
   * Which share of all that there is has been explored, by an estimate, in {@code [0, 1]}; not a
   * number if that is not known.
   */
  default double share() {
    return Double.NaN;
  }

  /** How much there is in all, by an estimate; {@code null} if nothing is known. */
  default @Nullable Estimate estimate() {
    return null;
  }

  /** How many executions were given up. */
  default long redundant() {
    return 0;
  }

  /**
   * Whether the executions that were run, once it {@linkplain #isDone is done}, stand for all that
   * there are.
   */
  default boolean isProof() {
    return false;
  }

  /**
   * What it has run is no proof, for a reason that it cannot know: from now on it is of use only
   * for what it may find.
   */
  default void doubt() {}

  /** Which limit was hit, so that not all could be run; {@code null} if none was. */
  default @Nullable String limit() {
    return null;
  }

  /** Whether it took for granted that loops that wait look again only after a change. */
  default boolean isPatient() {
    return false;
  }

  /** Forgets what was run, because from now on there are more scheduling points. */
  default void startOver() {}
}
