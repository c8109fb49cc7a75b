package dev.heddle.explorer;

import dev.heddle.explorer.ahead.Ahead;
import dev.heddle.explorer.ahead.Apart;
import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Estimate;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.LockProbes;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.Resumable;
import dev.heddle.explorer.strategy.Sampler;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.explorer.strategy.exhaustive.Surveyed;
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

  /**
   * How many schedules warm a JVM up that goes on with what another has begun, and for how long.
   */
  private static final int WARM_UP = 20;

  private static final double WARM_UP_SECONDS = 1;

  /** The first schedules are run here: they show whether others may run the program, too. */
  private static final int FIRST_ONES = 3;

  /** Parts of the JDK may initialise themselves in a schedule, in this JVM or another. */
  private static final int MAX_DIFFERENCES = 3;

  private final Kernel kernel;
  private final SearchStrategy search;
  private final ExplorerOptions options;
  private final Consumer<Explorer> progressTold;
  private final Executions executions;
  private final Findings findings;
  private final Explaining explaining;
  private final Repetitions repetitions;
  private final Judging judging;
  private final Shrinking shrinking;

  /** The traces seen, where they are counted. */
  private final @Nullable Traces traces;

  private final Challenge challenge;
  private Consumer<Explorer> keeper = explorer -> {};

  /** Others that run schedules ahead. */
  private @Nullable Ahead ahead;

  /** Deals out subtrees, where there are any. */
  private @Nullable Sharing sharing;

  /** What another has foreseen of the schedule that runs. */
  private @Nullable Foreseen foreseen;

  /** Whether this JVM may run schedules whose turn has not come. */
  private volatile boolean isLookingAhead;

  /** Whether the execution before was given up: what it has shown counts with the next one. */
  private boolean isGivenUp;

  private long ranAhead;

  /** How many schedules were not as others had foreseen. */
  private int differences;

  private long schedules;

  /** What another JVM had come to, if this one goes on with it. */
  private @Nullable Progress resumed;

  private boolean isWarm;

  /** Whether something is left to be done, or would be if there were more time. */
  private boolean isUnfinished = true;

  /** Whether the end of the time has left its mark on what is known. */
  private boolean isImpaired;

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
    this.progressTold = progress;
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
    warmUp();
    long deadline = startedAt + options.time().toNanos();
    while (!stopped) {
      boolean claims = search.isDone() && search.isProof();
      if (claims && Proof.hindrance(search, executions) != null) {
        search.doubt();
        claims = false;
      }
      if (claims && challenge.isOpen()) {
        challengeOnce();
      } else if (search.isDone()) {
        isUnfinished = false;
        break;
      } else if (schedules >= options.schedules()
          || (schedules > 0 && System.nanoTime() >= deadline)) {
        break;
      } else if (!isTaken()) {
        runOne(schedules + 1);
      }
      progressTold.accept(this);
      isImpaired |= executions.isReplayCut();
      if (!isImpaired) {
        keeper.accept(this);
      }
    }
    return soFar();
  }

  // ---- from one JVM to the next

  /** Has another look between schedules, whenever {@link #progress} can be taken. */
  public void keepBy(Consumer<Explorer> other) {
    keeper = other;
  }

  /** Before it begins: asks others first for what they have run ahead. */
  public void lookAhead(Ahead others) {
    ahead = others;
  }

  /** Before it begins: deals out subtrees to others, if the search has any. */
  public void dealTo(Apart others) {
    if (search instanceof Surveyed tree) {
      sharing = new Sharing(tree, executions, judging, repetitions, others);
    }
  }

  /** How many schedules others have run ahead. */
  public long ranAhead() {
    return ranAhead;
  }

  /** Whether the exploration could be gone on with. */
  public boolean isUnfinished() {
    return isUnfinished && search instanceof Resumable;
  }

  /**
   * Whether the end of the time kept something from being explained or shrunk: then it is better to
   * go on from an earlier state.
   */
  public boolean isImpaired() {
    return isImpaired;
  }

  /** How far it has come. To be called on the exploring thread, between schedules. */
  public Progress progress() {
    if (!(search instanceof Resumable resumable)) {
      throw new IllegalStateException(search.name() + " cannot be gone on with");
    }
    return new Progress(
        schedules,
        seconds(),
        findings.save(),
        judging.outcomes().save(),
        judging.races().save(),
        repetitions.count(),
        shrinking.left(),
        executions.points(),
        executions.contact(),
        executions.hasOverflowed(),
        resumable.position());
  }

  /** Before it begins: goes on with what another JVM had come to. */
  public void resume(Progress progress) {
    if (!(search instanceof Resumable resumable)) {
      throw new IllegalStateException(search.name() + " cannot be gone on with");
    }
    resumed = progress;
    restore(progress);
    resumable.resume(progress.position);
  }

  private void restore(Progress progress) {
    schedules = progress.schedules;
    findings.restore(progress.findings);
    judging.restore(progress.outcomes);
    judging.races().restore(progress.races);
    repetitions.restore(progress.repeated);
    shrinking.restore(progress.shrinkingLeft);
    executions.restore(progress.points, progress.contact, progress.hasOverflowed);
  }

  /**
   * Runs some schedules that do not count: parts of the JDK initialise themselves in their first
   * use in a JVM, which leaves steps that the JVM before has not seen any more.
   */
  private void warmUp() {
    if (resumed == null || executions.contact() != null) {
      return;
    }
    SearchStrategy chance = new RandomWalk(1);
    for (int i = 1; i <= WARM_UP && seconds(startedAt) < WARM_UP_SECONDS && !stopped; i++) {
      var _ =
          executions.attempt(
              chance.begin(i), new HappensBefore(false), options.execution().maxSteps());
    }
    var _ = kernel.takeFilesChanged();
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

  /** Whether no schedule is to begin any more. May be called on any thread. */
  public boolean isOver() {
    return stopped || System.nanoTime() - startedAt >= options.time().toNanos();
  }

  /** Whether the time is over by more than a schedule should take. */
  private boolean isOverdue() {
    return stopped || seconds(startedAt) > options.time().toMillis() / 1e3 + GRACE_SECONDS;
  }

  /** Tells of the progress, too: a schedule may take long to shrink. */
  private boolean isShrinkingOver() {
    progressTold.accept(this);
    isImpaired |= isOverdue();
    return isOverdue();
  }

  /** How many schedules have come to an end. */
  public long schedules() {
    return schedules;
  }

  /** How long the exploration takes so far, in this JVM and others before. */
  public double seconds() {
    Progress before = resumed;
    return seconds(startedAt) + (before == null ? 0 : before.seconds);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
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
        Executions.racy(),
        Proof.coverage(search, traces, executions, challenge, options.unwatched()),
        executions.contact(),
        judging.races().ignored(),
        Warnings.of(probes == null ? List.of() : probes.unconfirmed(), executions.hasOverflowed()));
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
    @Nullable Schedule schedule = executions.recorded();
    if (isLookingAhead) {
      List<String> details = new ArrayList<>(problem.details());
      details.add("in a schedule ahead of its turn; --workers 1 comes to it in its turn");
      problem = new Problem(problem.kind(), problem.message(), details);
      schedule = null; // what was recorded is another one
    }
    findings.add(
        Kind.UNSUPPORTED, what, explaining.finding(problem, schedule, schedules + 1, List.of()));
  }

  private void runOne(long number) {
    executions.prepare(number);
    if (isRunAhead(number)) {
      return;
    }
    Result result = executions.explorePrepared();
    Repetitions.Outcome first = Repetitions.Outcome.NOT_SAME;
    boolean isFirst = !isWarm && resumed != null;
    isWarm = true;
    if (isFirst && number > 1 && !(result.ending() instanceof Ending.Cut)) {
      result = executions.explore(number); // the first one in a JVM does not count: see below
    } else if (number == 1 && !executions.isGivenUp() && !(result.ending() instanceof Ending.Cut)) {
      first = repetitions.repeatFirst(number, result);
      if (first == Repetitions.Outcome.CUT || first == Repetitions.Outcome.DIFFERS) {
        end(first);
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
      isGivenUp = true;
      executions.ended(new Experience(result.steps(), false));
      goBackIfSearchHas();
    } else if (result.ending() instanceof Ending.Cut cut) {
      stop(number, cut);
    } else {
      count(number, result, first);
    }
  }

  /** Whether the schedules that come have been run by others; if not, some may be later. */
  private boolean isTaken() {
    Sharing shared = sharing;
    if (shared == null || !isWarm || schedules < FIRST_ONES) {
      return false;
    }
    long left = options.schedules() - schedules;
    return switch (shared.take(left)) {
      case Sharing.Turn.Own own -> {
        shared.deal(schedules / seconds(), left);
        yield false;
      }
      case Sharing.Turn.Taken taken -> {
        schedules += taken.schedules();
        ranAhead += taken.schedules();
        yield true;
      }
      case Sharing.Turn.Over over -> {
        stop(schedules + 1, over.cut());
        yield true;
      }
    };
  }

  /** Whether what has been run ahead is all that there is to say of the schedule that comes. */
  private boolean isRunAhead(long number) {
    Ahead others = ahead;
    Sampler.Turn turn = others == null || !isWarm ? null : executions.turn();
    if (others == null
        || turn == null
        || number <= FIRST_ONES
        || isGivenUp
        || turn.sampler().isLesson(turn.number())) {
      return false;
    }
    isLookingAhead = true;
    Foreseen schedule = others.take(turn, executions.points());
    isLookingAhead = false;
    if (schedule == null) {
      return false;
    }
    if (Repetitions.isRepeated(number) || !judging.isCounted(schedule)) {
      foreseen = schedule;
      return false;
    }
    turn.sampler().pass();
    boolean isNew = traces == null || traces.add(schedule.trace(), executions.isDrawn());
    executions.ended(new Experience(schedule.steps(), isNew));
    judging.count(schedule);
    schedules = number;
    ranAhead++;
    if (challenge.hasRefuted()) {
      search.doubt();
    }
    return true;
  }

  /** Whether others may go on running schedules ahead, after one that was run here. */
  private void compareWithForeseen(long number, Result result) {
    Ahead others = ahead;
    boolean changesFiles = kernel.takeFilesChanged() && number > 1; // not the JDK in its first use
    Foreseen expected = foreseen;
    foreseen = null;
    if (others == null) {
      return;
    }
    if (expected != null && !expected.equals(executions.foreseen(result))) {
      differences++;
    }
    String why =
        executions.contact() != null
            ? "the program talks to the outside"
            : changesFiles
                ? "the program changes files"
                : differences > MAX_DIFFERENCES || (sharing != null && sharing.isMisfit())
                    ? "schedules run differently in another JVM, the last of them " + number
                    : null;
    if (why != null) {
      ahead = null;
      sharing = null;
      others.end(why);
    }
  }

  /** What was run since then is run again. */
  private boolean goBackIfSearchHas() {
    Progress before = resumed;
    boolean back = search.hasGoneBack() && before != null;
    if (back && before != null) {
      restore(before);
    }
    return back;
  }

  private void end(Repetitions.Outcome again) {
    isUnfinished &= again != Repetitions.Outcome.DIFFERS;
    stopped |= again == Repetitions.Outcome.CUT || again == Repetitions.Outcome.DIFFERS;
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
    isGivenUp = false;
    compareWithForeseen(number, result);
    boolean isNew = traces == null || traces.add(executions.traceHash(), executions.isDrawn());
    executions.ended(new Experience(result.steps(), isNew));
    if (goBackIfSearchHas()) {
      return;
    }
    Executions.Print print = executions.print();
    if (judging.judge(number, result)) {
      stopped = true;
      isUnfinished = false;
    }
    if (first != Repetitions.Outcome.SAME) {
      end(repetitions.repeat(number, print));
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
