package dev.heddle.explorer;

import dev.heddle.explorer.strategy.FairProbes;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Result;
import org.jspecify.annotations.Nullable;

/**
 * Tries to refute a proof by schedules that chance decides on. An exhaustive search leaves out what
 * it takes to be equivalent, by what Heddle knows of each step; where threads meet in state of the
 * JDK that it does not know of, this is wrong, and a few random schedules nearly always show it.
 *
 * <p>Schedules that show nothing new are not counted.
 */
final class Challenge {
  static final String REFUTED =
      "a schedule drawn by chance showed what this search had not, so threads meet in a way that"
          + " Heddle does not see";
  static final String UNTRIED =
      "the search ended before its result had been tried by schedules drawn by chance";

  private static final long SEED = 0x5DEECE66DL;
  private static final long FEWEST = 20;
  private static final long MOST = 500;

  private final Executions executions;
  private final Judging judging;
  private SearchStrategy chance = chance();
  private long tried;
  private boolean isOver;
  private boolean hasRefuted;

  Challenge(Executions executions, Judging judging) {
    this.executions = executions;
    this.judging = judging;
  }

  private static SearchStrategy chance() {
    return new FairProbes(new RandomWalk(SEED), SEED);
  }

  /** Whether it has not come to its end. */
  boolean isOpen() {
    return !isOver;
  }

  /** Whether a schedule showed what the search had not. */
  boolean hasRefuted() {
    return hasRefuted;
  }

  /** The search begins again: what was missing may be among what it does now. */
  void startOver() {
    chance = chance();
    tried = 0;
    isOver = false;
    hasRefuted = false;
  }

  /**
   * Runs one schedule.
   *
   * @param search the one that says that it has run all: the longer that took, or the more it took
   *     for granted, the longer it is doubted
   * @return the result if it is to be counted: it was new, or was cut; else {@code null}
   */
  @Nullable Result run(SearchStrategy search) {
    Result result = executions.sample(chance.begin(tried + 1));
    if (result.ending() instanceof Ending.Cut) {
      return result;
    }
    tried++;
    hasRefuted = judging.isNews(result);
    long most = search.isPatient() ? MOST : Math.clamp(search.distinct(), FEWEST, MOST);
    isOver = hasRefuted || tried >= most;
    return hasRefuted ? result : null;
  }
}
