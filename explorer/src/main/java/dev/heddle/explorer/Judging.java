package dev.heddle.explorer;

import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.strategy.LockProbes;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.BlockedStrand;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Result;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what of an execution is a finding. */
final class Judging {
  private final Executions executions;
  private final Explaining explaining;
  private final ExplorerOptions.Expectations expected;
  private final Findings findings;
  private final Outcomes outcomes = new Outcomes();
  private final RaceReports races;

  /** Outputs that are findings. */
  private final Set<RacelessOutputs.Output> wrong = new HashSet<>();

  Judging(
      Executions executions, Explaining explaining, Findings findings, ExplorerOptions options) {
    this.executions = executions;
    this.explaining = explaining;
    this.expected = options.expectations();
    this.findings = findings;
    this.races =
        new RaceReports(
            (schedule, watching) -> {
              var _ = executions.replay(new Replay(schedule), watching);
              return new RaceReports.Printed(
                  executions.kernel().out().text(), executions.kernel().err().text());
            },
            options.reporting());
  }

  Outcomes outcomes() {
    return outcomes;
  }

  RaceReports races() {
    return races;
  }

  /**
   * Judges the execution that has just ended.
   *
   * @return whether another one could say nothing more
   */
  boolean judge(long number, Result result) {
    boolean ended = isEnd(result.ending());
    if (ended) {
      outcomes.add(executions.kernel().out(), executions::recorded);
    }
    LockProbes probes = executions.probes();
    if (probes != null && result.ending() instanceof Ending.Blocked blocked) {
      probes.deadlock(
          blocked.strands().stream().map(BlockedStrand::site).collect(Collectors.toSet()));
    }
    boolean hopeless = judgeEnding(number, result);
    if (ended) {
      judgeOutput(number);
    }
    races.judge(
        number,
        executions.memory(),
        ended ? executions.kernel().out() : null,
        executions::recorded,
        () -> consequence(number, result, ended));
    return hopeless;
  }

  /** Whether no more can be said of a schedule that was run elsewhere than that it has been. */
  boolean isCounted(Foreseen schedule) {
    RacelessOutputs.Output output =
        new RacelessOutputs.Output(schedule.outputHash(), schedule.outputLength());
    return outcomes.contains(output.hash(), output.length()) && !wrong.contains(output);
  }

  /**
   * Goes on with what another JVM has counted. It is not known which of these outputs were
   * findings, so that whatever prints one of them is run.
   */
  void restore(Outcomes.Saved saved) {
    outcomes.restore(saved);
    wrong.clear();
    if (expected.same() || expected.pattern() != null) {
      for (Outcomes.SavedOutput output : saved.outputs()) {
        wrong.add(new RacelessOutputs.Output(output.hash(), output.length()));
      }
    }
  }

  /** Counts a schedule of which {@link #isCounted} holds. */
  void count(Foreseen schedule) {
    outcomes.addKnown(schedule.outputHash(), schedule.outputLength(), 1);
    races.addRaceless(schedule.outputHash(), schedule.outputLength());
  }

  /** The outputs of schedules of which no more can be said than that they have been run. */
  List<Subtree.Output> untold() {
    return outcomes.known().stream()
        .filter(known -> !wrong.contains(known))
        .map(known -> new Subtree.Output(known.hash(), known.length()))
        .toList();
  }

  /** Whether no more can be said of any output that comes from now on. */
  boolean isAnyOutputUntold() {
    return outcomes.isFull()
        && races.isRacelessFull()
        && !expected.same()
        && expected.pattern() == null;
  }

  /** Counts schedules without races that came to their end with one of {@link #untold}. */
  void count(Subtree.Output output, long schedules) {
    outcomes.addKnown(output.hash(), output.length(), schedules);
    races.addRaceless(output.hash(), output.length());
  }

  /** Counts schedules without races that came to their end with other outputs. */
  void countOthers(long schedules) {
    outcomes.addFurther(schedules);
  }

  /** Whether the execution that has just ended shows something that none before did. */
  boolean isNews(Result result) {
    if (isEnd(result.ending()) && !outcomes.mayContain(executions.kernel().out())) {
      return true;
    }
    for (Kind kind : Diagnosis.kinds(result)) {
      if (!findings.mayContain(kind, Diagnosis.key(result, kind))) {
        return true;
      }
    }
    return races.isNews(executions.memory());
  }

  private boolean judgeEnding(long number, Result result) {
    boolean hopeless = false;
    for (Kind kind : Diagnosis.kinds(result)) {
      String key = Diagnosis.key(result, kind);
      if (!findings.count(kind, key)) {
        Finding finding = explaining.explain(number, executions.recorded(), kind, result);
        findings.add(kind, key, finding);
        hopeless |= finding.kind() == Kind.UNSUPPORTED;
      }
      hopeless |= kind == Kind.UNSUPPORTED;
    }
    return hopeless;
  }

  /** Whether the output of an execution that ended in this way counts. */
  static boolean isEnd(Ending ending) {
    return switch (ending) {
      case Ending.Completed completed -> true;
      case Ending.Cut cut -> false;
      case Ending.Exited exited -> true;
      case Ending.Blocked blocked -> false;
      case Ending.Stopped stopped -> false;
      case Ending.StepLimit limit -> false;
      case Ending.Unsupported unsupported -> false;
    };
  }

  private void judgeOutput(long number) {
    Problem problem = outcome();
    if (problem == null) {
      return;
    }
    wrong.add(RacelessOutputs.Output.of(executions.kernel().out()));
    String key = "outcome " + executions.kernel().out().text();
    if (!findings.count(Kind.OUTCOME, key)) {
      findings.add(
          Kind.OUTCOME, key, explaining.finding(problem, executions.recorded(), number, List.of()));
    }
  }

  /** What is wrong with the output of the last execution, which came to its end. */
  @Nullable Problem outcome() {
    String output = executions.kernel().out().text();
    if (expected.same() && outcomes.isOther(executions.kernel().out())) {
      return new Problem(
          Kind.OUTCOME,
          "the program printed something else than in schedule 1",
          List.of("schedule 1 printed: " + quote(outcomes.first()), "this one: " + quote(output)));
    }
    if (expected.pattern() != null
        && !expected.pattern().matcher(output.stripTrailing()).matches()) {
      return new Problem(
          Kind.OUTCOME,
          "the output does not match " + expected.pattern(),
          List.of("the output: " + quote(output)));
    }
    return null;
  }

  /** What else the schedule has shown beside its races. */
  RaceReports.Consequence consequence(long number, Result result, boolean ended) {
    for (Kind kind : Diagnosis.kinds(result)) {
      if (kind != Kind.LIMIT && kind != Kind.UNSUPPORTED) {
        return new RaceReports.Consequence(
            RaceReports.Harm.FINDING,
            () ->
                "harm: schedule "
                    + number
                    + " with this race ends in "
                    + kind.label()
                    + ": "
                    + new Diagnosis(new History()).explain(result, kind).message(),
            null,
            false);
      }
    }
    if (!ended) {
      return RaceReports.Consequence.NONE;
    }
    boolean differs = outcomes.isOther(executions.kernel().out());
    return new RaceReports.Consequence(
        RaceReports.Harm.OTHER_OUTPUT,
        () ->
            "schedule "
                + number
                + " with this race prints "
                + quote(executions.kernel().out().text())
                + (differs ? ", schedule 1 prints " + quote(outcomes.first()) : ""),
        RacelessOutputs.Output.of(executions.kernel().out()),
        differs);
  }

  private static String quote(String text) {
    return "\"" + text.stripTrailing().replace("\n", "\\n") + "\"";
  }
}
