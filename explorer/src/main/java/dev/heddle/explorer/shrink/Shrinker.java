package dev.heddle.explorer.shrink;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.schedule.Schedule.Switch;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the simplest schedule that shows the same finding: with the fewest preemptions, then
 * with the fewest steps.
 *
 * <p>First it leaves out parts of the schedule by halves, quarters and so on, as long as that makes
 * it simpler (ddmin: Zeller, Hildebrandt: Simplifying and isolating failure-inducing input, TSE
 * 28(2), 2002). Deviations: what is left is not run as it stands but as far as the execution
 * follows, and what was run is what is simplified further; only complements are tried. That ends
 * where no single part can be left out. So it then puts one preemption anywhere in the place of any
 * two, and last, with what is left of its budget, goes through all schedules with fewer
 * preemptions, and through those with as many for fewer steps. Its budget counts executions and
 * steps, not time.
 */
public final class Shrinker {
  /** About as many steps are taken in all, whatever their number in an execution. */
  private static final long MAX_STEPS = 3_000_000;

  private static final int LEAST_EXECUTIONS = 50;

  /** Fewer steps are worth but this part of what is left of the budget. */
  private static final int SHARE_FOR_STEPS = 4;

  private final Trial trial;
  private final int budget;
  private final List<String> points;
  private int executions;
  private int givenUp;
  private long steps;
  private Attempt best;

  private record Attempt(Noting notes, Cost cost) {}

  /**
   * What a schedule was shrunk to.
   *
   * @param schedule the simplest that was found; it was run again and showed the finding
   * @param before the cost of the original
   * @param after the cost of {@code schedule}
   * @param fewest whether no schedule with fewer preemptions shows the finding
   * @param executions how many were run
   */
  public record Simplest(
      Schedule schedule, Cost before, Cost after, boolean fewest, int executions) {}

  private Shrinker(Trial trial, int budget, Noting original, long steps, List<String> points) {
    this.trial = trial;
    this.budget = budget;
    this.points = points;
    this.best = new Attempt(original, original.cost(steps));
  }

  /**
   * Shrinks a schedule.
   *
   * @param budget how many executions may be run
   * @return {@code null} if the schedule itself does not show the finding again
   */
  public static @Nullable Simplest shrink(Schedule original, Trial trial, int budget) {
    Noting notes = new Noting(new Replay(original).begin(1));
    Trial.Seen seen = trial.run(notes);
    if (!seen.same()) {
      return null;
    }
    Shrinker shrinker = new Shrinker(trial, budget, notes, seen.steps(), original.points());
    Cost before = shrinker.best.cost();
    boolean fewest = shrinker.shrink();
    Cost after = shrinker.best.cost();
    Schedule schedule =
        after.equals(before) ? original : shrinker.best.notes().schedule(original.points());
    return new Simplest(schedule, before, after, fewest, shrinker.executions);
  }

  private boolean shrink() {
    attempt(new Following(best.notes().plan().without(0, best.notes().plan().size())));
    do {
      leaveOut();
    } while (replaceTwo());
    int impatience =
        best.notes().plan().draws().stream()
                .anyMatch(d -> d.draw() == Strategy.Draw.IMPATIENCE && d.value() == 1)
            ? 1
            : 0;
    int bound = 0;
    while (bound < best.cost().preemptions() && searchAll(bound, impatience, budget)) {
      bound++;
    }
    boolean fewest = bound >= best.cost().preemptions();
    if (fewest) {
      int limit = executions + (budget - executions) / SHARE_FOR_STEPS;
      var _ = searchAll(best.cost().preemptions(), impatience, limit);
    }
    return fewest;
  }

  private boolean isSpent() {
    return executions >= budget
        || (steps > MAX_STEPS && executions >= LEAST_EXECUTIONS)
        || trial.isOver();
  }

  /** Runs an execution, and keeps it if it is simpler than the best and shows the finding. */
  private @Nullable Noting attempt(Strategy strategy) {
    if (isSpent()) {
      return null;
    }
    executions++;
    Noting notes = new Noting(strategy);
    Trial.Seen seen = trial.run(notes);
    steps += seen.steps();
    givenUp += seen.givenUp() ? 1 : 0;
    Cost cost = notes.cost(seen.steps());
    if (seen.same() && cost.compareTo(best.cost()) < 0) {
      executions++;
      steps += seen.steps();
      if (trial.isConfirmed(notes.schedule(points))) {
        best = new Attempt(notes, cost);
      }
    }
    return notes;
  }

  private void leaveOut() {
    int chunk = (best.notes().plan().size() + 1) / 2;
    while (chunk > 0) {
      int from = 0;
      Cost before = best.cost();
      while (from < best.notes().plan().size()) {
        Attempt last = best;
        if (attempt(new Following(last.notes().plan().without(from, from + chunk))) == null) {
          return;
        }
        from += best == last ? chunk : 0;
      }
      boolean again = chunk == 1 && best.cost().compareTo(before) < 0;
      chunk = again ? 1 : chunk / 2;
    }
  }

  /** Tries one preemption in the place of two, with half of what is left of the budget. */
  private boolean replaceTwo() {
    int limit = executions + (budget - executions) / 2;
    List<Switch> own = best.notes().preemptions();
    Attempt last = best;
    for (int i = 0; i < own.size(); i++) {
      for (int j = i + 1; j < own.size(); j++) {
        Plan rest = last.notes().plan().withoutBoth(own.get(i), own.get(j));
        Noting without = executions < limit ? attempt(new Following(rest)) : null;
        if (without == null) {
          return false;
        }
        for (Switch one : without.alternatives()) {
          if (executions >= limit || attempt(new Following(rest.with(one))) == null) {
            return false;
          }
          if (best != last) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Goes through all schedules with at most so many preemptions.
   *
   * @return whether it came to the end of all
   */
  private boolean searchAll(int bound, int impatience, int limit) {
    int givenUpBefore = givenUp;
    Bounded search = new Bounded(bound, impatience);
    do {
      if (executions >= limit || attempt(search) == null) {
        return false;
      }
    } while (search.advance());
    return givenUp == givenUpBefore;
  }
}
