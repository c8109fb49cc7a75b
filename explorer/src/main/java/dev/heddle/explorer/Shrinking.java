package dev.heddle.explorer;

import dev.heddle.explorer.observe.EventTrace;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.shrink.Shrinker;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Result;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a simpler schedule in the place of the one in which something was found, right after it was:
 * as long as no more memory has become a scheduling point.
 *
 * <p>Left as they were found: what met the outside, livelocks and starvation (what repeats in them
 * is part of the schedule), and what is no mistake of the program.
 */
final class Shrinking {
  /** How many executions one finding is worth. */
  private static final int BUDGET = 1_000;

  /** How many those of one check are worth together. */
  private static final int ALL = 20_000;

  private final Executions executions;
  private final Explaining explaining;
  private final Judging judging;
  private final Findings findings;
  private final ExplorerOptions options;
  private final BooleanSupplier isOver;
  private int left = ALL;

  /**
   * Shrinks what is found.
   *
   * @param isOver is asked before each execution whether there should be no more
   */
  Shrinking(
      Executions executions,
      Explaining explaining,
      Judging judging,
      Findings findings,
      ExplorerOptions options,
      BooleanSupplier isOver) {
    this.executions = executions;
    this.explaining = explaining;
    this.judging = judging;
    this.findings = findings;
    this.options = options;
    this.isOver = isOver;
  }

  /** How many executions are left for all that is to be found. */
  int left() {
    return left;
  }

  /** As many as an exploration that is gone on with had. */
  void restore(int executions) {
    left = executions;
  }

  /** Shrinks the schedules of what was found in the execution that has just ended. */
  void shrink() {
    var endings = findings.fresh();
    var races = judging.races().fresh();
    if (!options.shrinking()) {
      return;
    }
    for (Findings.Entry entry : endings) {
      Sameness same = Sameness.of(entry, judging, executions, options.keepGoing());
      if (same != null && isWorthIt(entry.finding)) {
        entry.finding = shrunk(entry.finding, same, s -> explain(entry, s));
      }
    }
    for (RaceReports.Shown shown : races) {
      Finding found = shown.finding;
      if (isWorthIt(found)) {
        RaceSameness same = new RaceSameness(shown.cause, shown.harm, judging, executions);
        shown.finding = shrunk(found, same, s -> same.explain(s, found.firstSchedule()));
      }
    }
  }

  private boolean isWorthIt(Finding found) {
    return found.schedule() != null && executions.contact() == null && left > 0;
  }

  /** Explains a finding by a schedule; {@code null} if that does not show it. */
  @FunctionalInterface
  private interface Explainer {
    @Nullable Finding explain(Schedule schedule);
  }

  private Finding shrunk(Finding found, Attempts attempts, Explainer explainer) {
    Schedule original = found.schedule();
    if (original == null) {
      return found;
    }
    Shrinker.Simplest simplest =
        Shrinker.shrink(original, attempts.until(isOver), Math.min(BUDGET, left));
    if (simplest == null) {
      return found;
    }
    left -= simplest.executions();
    if (simplest.schedule().equals(original)) {
      return found.with(new Shrunk(null, simplest.before(), simplest.after(), simplest.fewest()));
    }
    Finding explained = explainer.explain(simplest.schedule());
    return explained == null || explained.kind() != found.kind()
        ? found
        : explained.with(new Shrunk(found, simplest.before(), simplest.after(), simplest.fewest()));
  }

  private @Nullable Finding explain(Findings.Entry entry, Schedule schedule) {
    long number = entry.finding.firstSchedule();
    EventTrace trace = new EventTrace();
    Result result = executions.replay(new Replay(schedule), trace);
    if (result.ending() instanceof Ending.Cut) {
      return null;
    }
    if (entry.kind != Kind.OUTCOME) {
      return explaining.explain(number, schedule, entry.kind, result);
    }
    var problem = Judging.isEnd(result.ending()) ? judging.outcome() : null;
    return problem == null ? null : explaining.finding(problem, schedule, number, trace.hashes());
  }
}
