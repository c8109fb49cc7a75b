package dev.heddle.explorer;

import dev.heddle.explorer.ahead.Apart;
import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.strategy.exhaustive.Dealt;
import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Result;

/**
 * Deals out subtrees of an exhaustive search to others, and goes on with what they have done when
 * the turn of a subtree has come: so that all is as if nobody else had done anything.
 */
final class Sharing {
  /** How long a subtree should take at least, to be worth a message. */
  private static final double WORTH_SECONDS = 0.01;

  private static final long LOOK_NANOS = 500_000;

  /** So often may others have left what does not do the same here. */
  private static final int MOST_MISFITS = 3;

  private final Surveyed search;
  private final Executions executions;
  private final Judging judging;
  private final Repetitions repetitions;
  private final Apart others;
  private long lookedAt = System.nanoTime();
  private long lastRun;
  private int misfits;

  Sharing(
      Surveyed search,
      Executions executions,
      Judging judging,
      Repetitions repetitions,
      Apart others) {
    this.search = search;
    this.executions = executions;
    this.judging = judging;
    this.repetitions = repetitions;
    this.others = others;
  }

  /** What there is to do when it is a schedule's turn. */
  sealed interface Turn {
    /** It is to be run here. */
    record Own() implements Turn {}

    /** It and others have been run. */
    record Taken(long schedules) implements Turn {}

    /** The time was over meanwhile. */
    record Over(Ending.Cut cut) implements Turn {}
  }

  /**
   * Between two schedules: deals out a subtree if somebody has too little to do.
   *
   * @param rate how many schedules are run in a second
   * @param most how many schedules are left
   */
  void deal(double rate, long most) {
    long now = System.nanoTime();
    if (now - lookedAt < LOOK_NANOS) {
      return;
    }
    lookedAt = now;
    long run = search.distinct() + search.redundant();
    if (run < lastRun) {
      others.forgetAll(); // the search has begun again
    }
    lastRun = run;
    while (others.wantsSubtree()) {
      Dealt dealt = search.deal(Math.max(2, (long) (rate * WORTH_SECONDS)));
      if (dealt == null) {
        return;
      }
      others.explore(
          new Subtree(
              dealt.id(), dealt.start(), judging.untold(), judging.isAnyOutputUntold(), most));
    }
  }

  /**
   * Before a schedule: goes on with what others have done, if it is the first one of a subtree.
   *
   * @param most how many schedules are left
   */
  Turn take(long most) {
    Dealt dealt = search.takeTurn();
    Harvest harvest = dealt == null ? null : others.claim(dealt.id());
    if (harvest == null || harvest.explored().traces() > most) {
      return new Turn.Own();
    }
    if (!harvest.explored().isDone()) {
      Result result = executions.rehearse(search.tryOut(harvest.explored()));
      boolean fits = search.fits();
      if (result.ending() instanceof Ending.Cut cut) {
        return new Turn.Over(cut);
      }
      if (!fits) {
        misfits++;
        return new Turn.Own();
      }
    }
    search.adopt(harvest.explored(), harvest.steps());
    harvest.outputs().forEach(printed -> judging.count(printed.output(), printed.count()));
    judging.countOthers(harvest.others());
    repetitions.add(harvest.repeated());
    return new Turn.Taken(harvest.explored().traces());
  }

  /** Whether what others do is not the same as here. */
  boolean isMisfit() {
    return misfits > MOST_MISFITS;
  }
}
