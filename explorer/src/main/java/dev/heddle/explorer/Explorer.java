package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Cycles;
import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.observe.Cycle;
import dev.heddle.explorer.observe.EventTrace;
import dev.heddle.explorer.observe.Fingerprint;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.observe.Recurrence;
import dev.heddle.explorer.schedule.Recorder;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.LockProbes;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.explorer.strategy.RoundRobin;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.BlockedStrand;
import dev.heddle.kernel.Contact;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs many executions of one program on the calling thread, and collects what goes wrong. */
public final class Explorer {
  /** The first schedules are all run twice; later ones now and then. */
  private static final long ALWAYS_REPEATED = 3;

  private static final long REPEATED_EVERY = 1_000;

  /** How long a schedule may go on when the time is over. */
  private static final double GRACE_SECONDS = 2;

  /** A wait for the outside is reported if it has lasted so long when the time is over. */
  private static final long LONG_WAIT_SECONDS = 10;

  private final Kernel kernel;
  private final Program program;
  private final SearchStrategy search;
  private final @Nullable LockProbes probes;
  private final ExplorerOptions options;
  private final Consumer<Explorer> progress;
  private final Recorder recorder;
  private final Fingerprint fingerprint = new Fingerprint();
  private final HappensBefore order;
  private final Races memory;
  private final Recurrence recurrence;
  private final Observer observer;

  /** The same, and what the search looks at. */
  private final Observer searching;

  /** The hashes of the traces seen, where that is counted. */
  private final @Nullable Set<Long> traces;

  private final Outcomes outcomes = new Outcomes();
  private final Findings findings;
  private final RaceReports races;
  private List<String> points = Sites.armedKeys();
  private Schedule.@Nullable Turns repeating;
  private long schedules;
  private long repeated;
  private final long startedAt = System.nanoTime();
  private volatile boolean stopped;

  /** Where a schedule met the outside first: from then on schedules may run differently again. */
  private volatile @Nullable Contact contact;

  /**
   * An exploration that has not begun.
   *
   * @param progress is told now and then, on the exploring thread
   */
  public Explorer(
      Kernel kernel,
      Program program,
      SearchStrategy search,
      ExplorerOptions options,
      Consumer<Explorer> progress) {
    this.kernel = kernel;
    this.program = program;
    this.search = search;
    this.probes = search.isSampling() ? new LockProbes() : null;
    this.options = options;
    this.progress = progress;
    this.order = new HappensBefore(search.isEnumerating());
    this.memory = new Races(order);
    this.recurrence = new Recurrence(kernel, cycle -> Cycles.kind(cycle) != null);
    Observer all = new Observers(new Observers(fingerprint, memory), recurrence);
    this.observer = probes == null ? all : new Observers(all, probes.order());
    this.searching =
        search.observer() == Observer.NONE ? observer : new Observers(observer, search.observer());
    this.traces = search.isEnumerating() ? new HashSet<>() : null;
    this.recorder = new Recorder(new RoundRobin().begin(1));
    this.findings = new Findings(options.keepGoing());
    this.races = new RaceReports(this::runAgain, options.reporting());
  }

  /**
   * Explores until the limits are reached, {@link #stop()} is called or nothing more can be said.
   */
  public Exploration explore() {
    Sites.watchAccesses(true);
    long deadline = startedAt + options.time().toNanos();
    while (!stopped
        && !search.isDone()
        && schedules < options.schedules()
        && (schedules == 0 || System.nanoTime() < deadline)) {
      runOne(schedules + 1);
      progress.accept(this);
    }
    return soFar();
  }

  /** Ends the exploration after the running schedule. May be called on any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Ends the running schedule, too, if the time is over or {@link #stop()} was called. For a thread
   * that watches; a schedule that was cut is not counted.
   */
  public void cutIfOverdue() {
    if (isOverdue()) {
      kernel.cut();
    }
  }

  /** Whether the time is over by more than a schedule should take. */
  private boolean isOverdue() {
    return stopped || seconds() > options.time().toMillis() / 1e3 + GRACE_SECONDS;
  }

  /** How many schedules have come to an end. */
  public long schedules() {
    return schedules;
  }

  /** How long the exploration takes so far. */
  public double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  /** How many kinds of findings, or distinct ones, there are so far. */
  public int findingCount() {
    return findings.size() + races.size();
  }

  /** What has been explored so far. */
  public Exploration soFar() {
    return new Exploration(
        schedules,
        seconds(),
        search.name(),
        allFindings(),
        outcomes.list(),
        outcomes.further(),
        repeated,
        Sites.armedKeys(),
        Proof.coverage(
            search,
            traces == null ? search.distinct() : traces.size(),
            memory,
            options.execution(),
            contact != null),
        contact,
        races.ignored(),
        Warnings.of(probes == null ? List.of() : probes.unconfirmed(), memory.hasOverflowed()));
  }

  /** Most severe first. */
  private List<Exploration.Counted> allFindings() {
    List<Exploration.Counted> all = new ArrayList<>(findings.list());
    all.addAll(races.list(schedules));
    all.sort(Comparator.comparing((Exploration.Counted c) -> c.finding().kind()));
    return all;
  }

  /**
   * Notes that the carrier was blocked for real in the schedule that runs.
   *
   * @param what in what, in words
   */
  public void blocked(String what, List<StackTraceElement> stack) {
    Ending.Unsupported ending = new Ending.Unsupported(what, stack);
    Problem problem =
        new Diagnosis(new History()).explain(new Result(ending, List.of(), 0, 0), Kind.UNSUPPORTED);
    findings.add(
        Kind.UNSUPPORTED,
        what,
        new Finding(
            problem.kind(),
            problem.message(),
            problem.details(),
            recorded(),
            schedules + 1,
            kernel.out().text(),
            kernel.err().text(),
            List.of()));
  }

  // ---- one schedule

  private void runOne(long number) {
    Result result = explore(number);
    if (search.hasGivenUp()) {
      search.ended();
      return;
    }
    boolean same = false;
    if (number == 1 && !(result.ending() instanceof Ending.Cut)) {
      long print = fingerprint.value();
      long outHash = kernel.out().hash();
      Replay replay = new Replay(recorded());
      Result again = execute(follow(replay));
      if (again.ending() instanceof Ending.Cut) {
        stopped = true;
        return;
      }
      same = isSame(print, outHash, replay);
      // One that left the schedule may end in any way.
      boolean followed = replay.divergence() == null;
      if (!same
          && followed
          && contact == null
          && !Diagnosis.kinds(result).equals(Diagnosis.kinds(again))) {
        reportDifference(number, recorded(), replay);
        schedules = number;
        return;
      }
      if (!same || searching != observer) {
        // Parts of the JDK (such as logging) initialise themselves in their first use in a JVM,
        // which leaves steps that no later execution has. So this one does not count.
        result = explore(number);
      }
    }
    if (result.ending() instanceof Ending.Cut cut) {
      stopped = true;
      Ending.Unsupported waiting = cut.waiting();
      if (waiting != null && (number == 1 || cut.seconds() >= LONG_WAIT_SECONDS)) {
        blocked(waiting.what(), waiting.stack());
      }
      return;
    }
    search.ended();
    if (traces != null) {
      traces.add(order.traceHash());
    }
    long print = fingerprint.value();
    long outHash = kernel.out().hash();
    boolean ended = isEnd(result.ending());
    if (ended) {
      outcomes.add(kernel.out(), () -> recorded());
    }
    judge(number, result, ended);
    Result shown = result;
    races.judge(number, memory, this::recorded, () -> consequence(number, shown, ended));
    if (same) {
      repeated++;
    } else if (number <= ALWAYS_REPEATED || number % REPEATED_EVERY == 0) {
      repeat(number, recorded(), print, outHash);
    }
    schedules = number;
    List<String> shared = memory.take();
    if (!shared.isEmpty()) {
      shared.forEach(Sites::arm);
      List<String> now = Sites.armedKeys();
      if (!now.equals(points)) {
        points = now;
        startOver();
      }
    }
  }

  /** There are more scheduling points from now on. */
  private void startOver() {
    search.startOver();
    if (traces != null) {
      traces.clear();
    }
  }

  private static boolean isEnd(Ending ending) {
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

  /** Runs the search's next schedule, or the same again if it did not count. */
  private Result explore(long number) {
    Strategy chosen = probes == null ? search.begin(number) : probes.begin(number, search);
    // A search that keeps account of each choice cannot have some of them made by another.
    Strategy watched =
        chosen.seesEveryStep() ? recurrence.follow(chosen, null) : recurrence.begin(chosen);
    Result result = execute(recorder.reset(watched), searching);
    repeating = result.ending() instanceof Ending.Stopped(Cycle cycle) ? cycle.turns() : null;
    return result;
  }

  /** The schedule of the last execution that was no replay. */
  private Schedule recorded() {
    return recorder.schedule(points).with(repeating);
  }

  private Strategy follow(Replay replay) {
    return recurrence.follow(replay.begin(1), replay.schedule().turns());
  }

  private Result execute(Strategy strategy) {
    return execute(strategy, observer);
  }

  private Result execute(Strategy strategy, Observer watching) {
    fingerprint.reset();
    memory.reset();
    if (probes != null) {
      probes.order().reset();
    }
    return run(strategy, watching);
  }

  private Result run(Strategy strategy, Observer watching) {
    Result result = kernel.run(program, strategy, watching, options.execution());
    if (contact == null) {
      contact = result.contact();
    }
    return result;
  }

  private void judge(long number, Result result, boolean ended) {
    if (probes != null && result.ending() instanceof Ending.Blocked blocked) {
      probes.deadlock(
          blocked.strands().stream().map(BlockedStrand::site).collect(Collectors.toSet()));
    }
    for (Kind kind : Diagnosis.kinds(result)) {
      String key = Diagnosis.key(result, kind);
      if (!findings.count(kind, key)) {
        Finding finding = explain(number, recorded(), kind, result);
        findings.add(kind, key, finding);
        stopped |= finding.kind() == Kind.UNSUPPORTED;
      }
      if (kind == Kind.UNSUPPORTED) {
        stopped = true;
      }
    }
    if (ended) {
      judgeOutcome(number);
    }
  }

  private void judgeOutcome(long number) {
    ExplorerOptions.Expectations expected = options.expectations();
    boolean differs = expected.same() && outcomes.isOther(kernel.out());
    boolean mismatch =
        expected.pattern() != null
            && !expected.pattern().matcher(kernel.out().text().stripTrailing()).matches();
    if (!differs && !mismatch) {
      return;
    }
    String output = kernel.out().text();
    String key = "outcome " + output;
    if (!findings.count(Kind.OUTCOME, key)) {
      String message =
          differs
              ? "the program printed something else than in schedule 1"
              : "the output does not match " + expected.pattern();
      List<String> details =
          differs
              ? List.of(
                  "schedule 1 printed: " + quote(outcomes.first()), "this one: " + quote(output))
              : List.of("the output: " + quote(output));
      findings.add(
          Kind.OUTCOME,
          key,
          new Finding(
              Kind.OUTCOME,
              message,
              details,
              recorded(),
              number,
              output,
              kernel.err().text(),
              List.of()));
    }
  }

  /** What else the schedule has shown beside its races. */
  private RaceReports.Consequence consequence(long number, Result result, boolean ended) {
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
                    + new Diagnosis(new History()).explain(result, kind).message());
      }
    }
    if (!ended || !outcomes.isOther(kernel.out())) {
      return RaceReports.Consequence.NONE;
    }
    return new RaceReports.Consequence(
        RaceReports.Harm.OTHER_OUTPUT,
        () ->
            "harm: schedule "
                + number
                + " with this race prints "
                + quote(kernel.out().text())
                + ", schedule 1 prints "
                + quote(outcomes.first()));
  }

  private RaceReports.Printed runAgain(Schedule schedule, Observer watching) {
    var _ = run(follow(new Replay(schedule)), new Observers(watching, recurrence));
    return new RaceReports.Printed(kernel.out().text(), kernel.err().text());
  }

  private static String quote(String text) {
    return "\"" + text.stripTrailing().replace("\n", "\\n") + "\"";
  }

  /** Runs the schedule once more, now watching everything. */
  private Finding explain(long number, Schedule schedule, Kind kind, Result seen) {
    // The outside may not do the same again, so this one is explained first.
    Finding once = contact == null ? null : explainOnce(number, schedule, kind, seen);
    if (once != null && kind == Kind.UNSUPPORTED) {
      return once;
    }
    History history = new History();
    EventTrace trace = new EventTrace();
    Replay replay = new Replay(schedule);
    Result result = run(follow(replay), new Observers(new Observers(history, trace), recurrence));
    Problem problem;
    if (result.ending() instanceof Ending.Cut) {
      if (once != null) {
        return once;
      }
      problem =
          new Problem(kind, "found, but the time was over before it was explained", List.of());
    } else if (Diagnosis.kinds(result).contains(kind)) {
      problem = new Diagnosis(history).explain(result, kind);
    } else if (once != null) {
      return once;
    } else {
      problem =
          new Problem(
              Kind.UNSUPPORTED,
              "a schedule that ended in "
                  + kind.label()
                  + " did not do so again: the program depends on something outside of Heddle's"
                  + " control",
              List.of());
    }
    return new Finding(
        problem.kind(),
        problem.message(),
        problem.details(),
        schedule,
        number,
        kernel.out().text(),
        kernel.err().text(),
        trace.hashes());
  }

  /** What the execution that has just ended shows of itself. */
  private Finding explainOnce(long number, Schedule schedule, Kind kind, Result seen) {
    Problem problem = new Diagnosis(new History()).explain(seen, kind);
    List<String> details = new ArrayList<>(problem.details());
    if (kind != Kind.UNSUPPORTED) {
      details.add(
          "the same schedule did not show it again: the program depends on the outside ("
              + contact
              + ")");
    }
    return new Finding(
        problem.kind(),
        problem.message(),
        details,
        schedule,
        number,
        kernel.out().text(),
        kernel.err().text(),
        List.of());
  }

  // ---- determinism

  /** Whether the execution that has just ended is the one with this fingerprint and output. */
  private boolean isSame(long print, long outHash, Replay replay) {
    return fingerprint.value() == print
        && kernel.out().hash() == outHash
        && replay.divergence() == null;
  }

  private void repeat(long number, Schedule schedule, long print, long outHash) {
    Replay replay = new Replay(schedule);
    if (execute(follow(replay)).ending() instanceof Ending.Cut) {
      stopped = true;
      return;
    }
    repeated++;
    if (contact == null && !isSame(print, outHash, replay)) {
      reportDifference(number, schedule, replay);
    }
  }

  private void reportDifference(long number, Schedule schedule, Replay replay) {
    EventTrace first = trace(schedule);
    EventTrace second = trace(schedule);
    int at = first.firstDifference(second.hashes());
    String what =
        at >= 0
            ? "event " + (at + 1) + ": " + first.describe(at) + "; then " + second.describe(at)
            : replay.divergence() != null ? replay.divergence() : "the output differs";
    String message = "the same schedule ran differently when it was run again";
    findings.add(
        Kind.UNSUPPORTED,
        message,
        new Finding(
            Kind.UNSUPPORTED,
            message,
            List.of(
                "first difference: " + what,
                "the program depends on something outside of Heddle's control"),
            schedule,
            number,
            kernel.out().text(),
            kernel.err().text(),
            List.of()));
    stopped = true;
  }

  private EventTrace trace(Schedule schedule) {
    EventTrace trace = new EventTrace();
    var _ = run(follow(new Replay(schedule)), new Observers(trace, recurrence));
    return trace;
  }
}
