package dev.heddle.explorer;

import dev.heddle.explorer.ahead.Apart;
import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.strategy.exhaustive.Dealt;
import dev.heddle.explorer.strategy.exhaustive.Explored;
import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import dev.heddle.kernel.Ending;

/**
 * Deals out subtrees of an exhaustive search to others, and goes on with what they have done when
 * the turn of a subtree has come: so that all is as if nobody else had done anything.
 */
final class Sharing {
  /** So often may others have left what does not do the same here. */
  private static final int MOST_MISFITS = 3;

  private final Surveyed search;
  private final Executions executions;
  private final Judging judging;
  private final Repetitions repetitions;
  private final Apart others;
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
    long run = search.distinct() + search.redundant();
    if (run < lastRun) {
      others.forgetAll(); // the search has begun again
    }
    lastRun = run;
    while (others.wantsSubtree()) {
      Dealt dealt = search.deal(Math.max(1, (long) (rate * others.worthSeconds())));
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
    Explored explored = harvest.explored();
    Ending first = executions.rehearse(search.tryStart()).ending();
    if (first instanceof Ending.Cut cut) {
      return new Turn.Over(cut);
    }
    boolean isSame = search.startsLike(explored);
    if (isSame && !explored.isDone()) {
      Ending last = executions.rehearse(search.tryOut(explored)).ending();
      isSame = search.fits();
      if (!isSame && last instanceof Ending.Cut cut) {
        return new Turn.Over(cut);
      }
    }
    if (!isSame) {
      misfits++;
      return new Turn.Own();
    }
    adopt(harvest);
    return new Turn.Taken(explored.traces());
  }

  private void adopt(Harvest harvest) {
    search.adopt(harvest.explored(), harvest.steps());
    harvest.outputs().forEach(printed -> judging.count(printed.output(), printed.count()));
    judging.countOthers(harvest.others());
    repetitions.add(harvest.repeated());
  }

  /** Whether what others do is not the same as here. */
  boolean isMisfit() {
    return misfits > MOST_MISFITS;
  }
}
