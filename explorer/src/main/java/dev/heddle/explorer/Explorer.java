package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.strategy.Estimate;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.LockProbes;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs many executions of one program on the calling thread, and collects what goes wrong. */
public final class Explorer {
  /** How long a schedule may go on when the time is over. */
  private static final double GRACE_SECONDS = 2;

  /** A wait for the outside is reported if it has lasted so long when the time is over. */
  private static final long LONG_WAIT_SECONDS = 10;

  private final Kernel kernel;
  private final SearchStrategy search;
  private final ExplorerOptions options;
  private final Consumer<Explorer> progress;
  private final Executions executions;
  private final Findings findings;
  private final Explaining explaining;
  private final Repetitions repetitions;
  private final Judging judging;
  private final Shrinking shrinking;

  /** The traces seen, where they are counted. */
  private final @Nullable Traces traces;

  private final Challenge challenge;
  private long schedules;
  private final long startedAt = System.nanoTime();
  private volatile boolean stopped;

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
    this.search = search;
    this.options = options;
    this.progress = progress;
    this.executions = new Executions(kernel, program, search, options.execution());
    this.findings = new Findings(options.keepGoing());
    this.explaining = new Explaining(executions);
    this.repetitions = new Repetitions(executions, explaining, findings);
    this.judging = new Judging(executions, explaining, findings, options);
    this.shrinking =
        new Shrinking(executions, explaining, judging, findings, options, this::isShrinkingOver);
    this.challenge = new Challenge(executions, judging);
    this.traces = search.isEnumerating() || search.isSampling() ? new Traces() : null;
  }

  /**
   * Explores until the limits are reached, {@link #stop()} is called or nothing more can be said.
   */
  public Exploration explore() {
    Sites.watchAccesses(true);
    long deadline = startedAt + options.time().toNanos();
    while (!stopped) {
      boolean claims = search.isDone() && search.isProof();
      if (claims && Proof.hindrance(search, executions) != null) {
        search.doubt();
        claims = false;
      }
      if (claims && challenge.isOpen()) {
        challengeOnce();
      } else if (search.isDone()
          || schedules >= options.schedules()
          || (schedules > 0 && System.nanoTime() >= deadline)) {
        break;
      } else {
        runOne(schedules + 1);
      }
      progress.accept(this);
    }
    return soFar();
  }

  /** One attempt to refute the search, which says that it has run all that matters. */
  private void challengeOnce() {
    Result result = challenge.run(search);
    if (result == null) {
      return;
    }
    if (result.ending() instanceof Ending.Cut cut) {
      stop(schedules + 1, cut);
    } else {
      count(schedules + 1, result, Repetitions.Outcome.NOT_SAME);
    }
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

  /** Tells of the progress, too: a schedule may take long to shrink. */
  private boolean isShrinkingOver() {
    progress.accept(this);
    return isOverdue();
  }

  /** How many schedules have come to an end. */
  public long schedules() {
    return schedules;
  }

  /** How long the exploration takes so far. */
  public double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  /** Which share of all that there is was explored: see {@link SearchStrategy#share}. */
  public double share() {
    return search.share();
  }

  /** How much there is in all, by an estimate: see {@link SearchStrategy#estimate}. */
  public @Nullable Estimate estimate() {
    return search.estimate();
  }

  /** How many kinds of findings, or distinct ones, there are so far. */
  public int findingCount() {
    return findings.size() + judging.races().size();
  }

  /** What has been explored so far. */
  public Exploration soFar() {
    LockProbes probes = executions.probes();
    return new Exploration(
        schedules,
        seconds(),
        search.name(),
        allFindings(),
        judging.outcomes().list(),
        judging.outcomes().further(),
        repetitions.count(),
        Sites.armedKeys(),
        Proof.coverage(search, traces, executions, challenge, options.unwatched()),
        executions.contact(),
        judging.races().ignored(),
        Warnings.of(
            probes == null ? List.of() : probes.unconfirmed(),
            executions.memory().hasOverflowed()));
  }

  /** Most severe first. */
  private List<Exploration.Counted> allFindings() {
    List<Exploration.Counted> all = new ArrayList<>(findings.list());
    all.addAll(judging.races().list(schedules));
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
        explaining.finding(problem, executions.recorded(), schedules + 1, List.of()));
  }

  private void runOne(long number) {
    Result result = executions.explore(number);
    Repetitions.Outcome first = Repetitions.Outcome.NOT_SAME;
    if (number == 1 && !executions.isGivenUp() && !(result.ending() instanceof Ending.Cut)) {
      first = repetitions.repeatFirst(result);
      if (first == Repetitions.Outcome.CUT || first == Repetitions.Outcome.DIFFERS) {
        stopped = true;
        schedules = first == Repetitions.Outcome.DIFFERS ? number : schedules;
        return;
      }
      if (first == Repetitions.Outcome.NOT_SAME || executions.isSearchWatching()) {
        // Parts of the JDK (such as logging) initialise themselves in their first use in a JVM,
        // which leaves steps that no later execution has. So this one does not count.
        result = executions.explore(number);
      }
    }
    // What was cut because the time is over says nothing, also where it was not to count anyway.
    if (executions.isGivenUp() && !(result.ending() instanceof Ending.Cut && isOverdue())) {
      executions.ended(new Experience(result.steps(), false));
    } else if (result.ending() instanceof Ending.Cut cut) {
      stop(number, cut);
    } else {
      count(number, result, first);
    }
  }

  private void stop(long number, Ending.Cut cut) {
    stopped = true;
    Ending.Unsupported waiting = cut.waiting();
    if (waiting != null && (number == 1 || cut.seconds() >= LONG_WAIT_SECONDS)) {
      blocked(waiting.what(), waiting.stack());
    }
  }

  /** An execution that ended by itself is a schedule that was explored. */
  private void count(long number, Result result, Repetitions.Outcome first) {
    boolean isNew = traces == null || traces.add(executions.traceHash(), executions.isDrawn());
    executions.ended(new Experience(result.steps(), isNew));
    Executions.Print print = executions.print();
    stopped |= judging.judge(number, result);
    if (first != Repetitions.Outcome.SAME) {
      Repetitions.Outcome again = repetitions.repeat(number, print);
      stopped |= again == Repetitions.Outcome.CUT || again == Repetitions.Outcome.DIFFERS;
    }
    schedules = number;
    shrinking.shrink();
    if (executions.addPoints()) {
      search.startOver();
      challenge.startOver();
      if (traces != null) {
        traces.clear();
      }
    }
    if (executions.contact() != null || challenge.hasRefuted()) {
      search.doubt();
    }
  }
}
