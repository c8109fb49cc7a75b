package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.observe.EventTrace;
import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Contact;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of what executions ended in, by running them once more and watching everything.
 */
final class Explaining {
  private final Executions executions;

  Explaining(Executions executions) {
    this.executions = executions;
  }

  /**
   * Explains what the execution that has just ended came to.
   *
   * @param number of the schedule
   * @param kind which of its problems
   */
  Finding explain(long number, Schedule schedule, Kind kind, Result seen) {
    // The outside may not do the same again, so this one is explained first.
    Contact contact = executions.contact();
    Finding once = contact == null ? null : explainOnce(number, schedule, kind, seen, contact);
    if (once != null && kind == Kind.UNSUPPORTED) {
      return once;
    }
    History history = new History();
    EventTrace trace = new EventTrace();
    Result result = executions.replay(new Replay(schedule), new Observers(history, trace));
    boolean cut = result.ending() instanceof Ending.Cut;
    boolean again = !cut && Diagnosis.kinds(result).contains(kind);
    if (!again && once != null) {
      return once;
    }
    Problem problem =
        again
            ? new Diagnosis(history).explain(result, kind)
            : cut
                ? new Problem(
                    kind, "found, but the time was over before it was explained", List.of())
                : gone(kind);
    return finding(problem, schedule, number, trace.hashes());
  }

  private static Problem gone(Kind kind) {
    return new Problem(
        Kind.UNSUPPORTED,
        "a schedule that ended in "
            + kind.label()
            + " did not do so again: the program depends on something outside of Heddle's"
            + " control",
        List.of());
  }

  /** What the execution that has just ended shows of itself. */
  private Finding explainOnce(
      long number, Schedule schedule, Kind kind, Result seen, Contact contact) {
    Problem problem = new Diagnosis(new History()).explain(seen, kind);
    List<String> details = new ArrayList<>(problem.details());
    if (kind != Kind.UNSUPPORTED) {
      details.add(
          "the same schedule did not show it again: the program depends on the outside ("
              + contact
              + ")");
    }
    return finding(
        new Problem(problem.kind(), problem.message(), details), schedule, number, List.of());
  }

  /** A finding with the output of the execution that has just ended. */
  Finding finding(Problem problem, @Nullable Schedule schedule, long number, List<Integer> events) {
    return new Finding(
        problem.kind(),
        problem.message(),
        problem.details(),
        schedule,
        number,
        executions.kernel().out().text(),
        executions.kernel().err().text(),
        events);
  }
}
