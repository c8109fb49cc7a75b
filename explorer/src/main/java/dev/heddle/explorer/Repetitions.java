package dev.heddle.explorer;

import dev.heddle.explorer.Executions.Print;
import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.observe.EventTrace;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Result;
import java.util.List;

/** Runs schedules twice, because what cannot be repeated is not under control. */
final class Repetitions {
  /** The first schedules are all run twice; later ones now and then. */
  private static final long ALWAYS_REPEATED = 3;

  private static final long REPEATED_EVERY = 1_000;

  private final Executions executions;
  private final Explaining explaining;
  private final Findings findings;
  private long repeated;

  /** What came of running a schedule again. */
  enum Outcome {
    /** It was the same. */
    SAME,
    /** It was not, or there was no need to run it. */
    NOT_SAME,
    /** It was not, in a way that ends the exploration, and this was reported. */
    DIFFERS,
    /** The time was over meanwhile. */
    CUT
  }

  Repetitions(Executions executions, Explaining explaining, Findings findings) {
    this.executions = executions;
    this.explaining = explaining;
    this.findings = findings;
  }

  /** So many more were run twice elsewhere. */
  void add(long more) {
    repeated += more;
  }

  /** As many as an exploration that is gone on with had. */
  void restore(long count) {
    repeated = count;
  }

  /** How many schedules were run twice, and were the same. */
  long count() {
    return repeated;
  }

  /**
   * Repeats the first schedule of this JVM, in which parts of the JDK may initialise themselves.
   */
  Outcome repeatFirst(long number, Result result) {
    Print print = executions.print();
    Replay replay = new Replay(executions.recorded());
    Result again = executions.repeat(replay);
    if (again.ending() instanceof Ending.Cut) {
      return Outcome.CUT;
    }
    if (isSame(print, replay)) {
      repeated++;
      return Outcome.SAME;
    }
    // One that left the schedule may end in any way.
    if (replay.divergence() == null
        && executions.contact() == null
        && !Diagnosis.kinds(result).equals(Diagnosis.kinds(again))) {
      report(number, executions.recorded(), replay);
      return Outcome.DIFFERS;
    }
    return Outcome.NOT_SAME;
  }

  /** Whether the schedule of this number is run twice. */
  static boolean isRepeated(long number) {
    return number <= ALWAYS_REPEATED || number % REPEATED_EVERY == 0;
  }

  /**
   * Repeats a schedule if it is its turn.
   *
   * @param print of the first time
   */
  Outcome repeat(long number, Print print) {
    if (!isRepeated(number)) {
      return Outcome.NOT_SAME;
    }
    Schedule schedule = executions.recorded();
    Replay replay = new Replay(schedule);
    if (executions.repeat(replay).ending() instanceof Ending.Cut) {
      return Outcome.CUT;
    }
    if (executions.contact() != null || isSame(print, replay)) {
      repeated++;
      return Outcome.SAME;
    }
    Print second = executions.print();
    if (executions.repeat(new Replay(schedule)).ending() instanceof Ending.Cut) {
      return Outcome.CUT;
    }
    if (executions.print().equals(second)) {
      // A part of the JDK initialised itself in its first use, and will not do so again.
      return Outcome.NOT_SAME;
    }
    report(number, schedule, replay);
    return Outcome.DIFFERS;
  }

  /** Whether the execution that has just ended is the one with this print. */
  private boolean isSame(Print print, Replay replay) {
    return executions.print().equals(print) && replay.divergence() == null;
  }

  private void report(long number, Schedule schedule, Replay replay) {
    EventTrace first = executions.trace(schedule);
    EventTrace second = executions.trace(schedule);
    int at = first.firstDifference(second.hashes());
    String what =
        at >= 0
            ? "event " + (at + 1) + ": " + first.describe(at) + "; then " + second.describe(at)
            : replay.divergence() != null ? replay.divergence() : "the output differs";
    String message = "the same schedule ran differently when it was run again";
    Problem problem =
        new Problem(
            Kind.UNSUPPORTED,
            message,
            List.of(
                "first difference: " + what,
                "the program depends on something outside of Heddle's control"));
    findings.add(
        Kind.UNSUPPORTED, message, explaining.finding(problem, schedule, number, List.of()));
  }
}
