package dev.heddle.cli;

import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.ExplorerOptions;
import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Outcome;
import dev.heddle.explorer.Watchdog;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Kernel;
import dev.heddle.report.CheckReport;
import dev.heddle.report.JsonReport;
import dev.heddle.report.Regression;
import dev.heddle.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run of {@code heddle check}: explores, watches, and reports once, however it ends. */
final class Checking {
  private static final long PROGRESS_NANOS = 200_000_000;
  private static final int MAX_OUTCOME_FILES = 100;

  /** How long a schedule may go on after Ctrl-C. */
  private static final long PATIENCE_SECONDS = 3;

  private final Session session;
  private final Terminal terminal;
  private final Output output;
  private final Crew crew;
  private final AtomicReference<Explorer> exploring = new AtomicReference<>();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final AtomicBoolean reported = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private long nextProgress;
  private boolean progressShown;
  private volatile @Nullable Regressions regressions;
  private volatile @Nullable String checkpoint;

  /**
   * Where results go.
   *
   * @param directory for schedules
   * @param json for the report, or {@code null}
   * @param quiet whether nothing is printed
   * @param seed the seed to report
   * @param regressions where found schedules are kept and replayed from, or {@code null}
   * @param checkpoints where the progress is kept, or {@code null} if the search cannot be resumed
   * @param staffing how many JVMs run schedules
   */
  record Output(
      Path directory,
      @Nullable Path json,
      boolean quiet,
      long seed,
      @Nullable Path regressions,
      @Nullable Checkpoints checkpoints,
      Staffing staffing) {}

  Checking(Session session, Terminal terminal, Output output) {
    this.session = session;
    this.terminal = terminal;
    this.output = output;
    this.crew = new Crew(output.staffing(), session, output.seed(), this::warn);
  }

  int run(SearchStrategy search, ExplorerOptions options) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "heddle-interrupt"));
    ScheduledExecutorService timer = timer();
    try {
      return session.onCarrier(this::watch, kernel -> explore(kernel, search, options));
    } finally {
      timer.shutdownNow();
    }
  }

  private int explore(Kernel kernel, SearchStrategy search, ExplorerOptions options) {
    if (output.regressions() != null) {
      Regressions known = new Regressions(session, options, output.regressions());
      regressions = known;
      known.run(kernel, this::exploreKnown, this::tellAtOnce);
    }
    Explorer explorer = new Explorer(kernel, session.program(), search, options, this::progress);
    Checkpoints checkpoints = output.checkpoints();
    if (checkpoints != null) {
      checkpoints.begin(explorer);
    }
    exploring.set(explorer);
    if (interrupted.get()) {
      explorer.stop();
    }
    crew.explore(explorer, options, kernel);
    checkpoint = checkpoints == null ? null : checkpoints.end(explorer, interrupted.get());
    session
        .rewriting()
        .failures()
        .forEach(
            (name, reason) ->
                explorer.blocked(
                    "class " + name + " could not be rewritten and ran uncontrolled: " + reason,
                    List.of()));
    int code = report(explorer.soFar());
    done.countDown();
    return code;
  }

  /** Ctrl-C ends other JVMs, too, which is nothing to warn of. */
  private void warn(String what) {
    if (!output.quiet() && !interrupted.get()) {
      clearProgress();
      terminal.err().println("heddle: " + what);
      terminal.err().flush();
    }
  }

  private void clearProgress() {
    if (progressShown) {
      terminal.err().print("\r\u001B[K");
    }
  }

  /** A schedule that does not end must not outlast the time. */
  private ScheduledExecutorService timer() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "heddle-timer");
              thread.setDaemon(true);
              return thread;
            });
    var _ = timer.scheduleWithFixedDelay(this::cutIfOverdue, 500, 500, TimeUnit.MILLISECONDS);
    return timer;
  }

  private void cutIfOverdue() {
    Explorer explorer = exploring.get();
    if (explorer != null) {
      explorer.cutIfOverdue();
    }
  }

  private @Nullable Exploration exploreKnown(Explorer explorer) {
    exploring.set(explorer);
    return interrupted.get() ? null : explorer.explore();
  }

  private void tellAtOnce(Regression known) {
    if (known.state() == Regression.State.STILL_FAILS && !output.quiet()) {
      terminal.err().println("heddle: the known schedule " + known.file() + " still fails");
      terminal.err().flush();
    }
  }

  /**
   * Ctrl-C: the running schedule is finished, then the report is that of what was explored so far.
   */
  private void interrupt() {
    Explorer explorer = exploring.get();
    if (explorer == null) {
      return;
    }
    interrupted.set(true);
    explorer.stop();
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Checkpoints checkpoints = output.checkpoints();
        checkpoint = checkpoints == null ? null : checkpoints.fallBack();
        report(explorer.soFar());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.out().flush();
    Regressions known = regressions;
    Exploration end = explorer.soFar();
    Exploration.Verdict verdict = (known == null ? end : known.joined(end)).verdict();
    Runtime.getRuntime().halt(CheckCommand.exitCode(verdict));
  }

  /** A blocked carrier never returns: the watchdog's thread reports in its place. */
  private void watch(Kernel kernel, Thread carrier) {
    new Watchdog(
            kernel,
            carrier,
            (what, stack) -> {
              Explorer explorer = exploring.get();
              if (explorer != null) {
                explorer.blocked(what, stack);
                int code = report(explorer.soFar());
                terminal.out().flush();
                Runtime.getRuntime().halt(code);
              }
            })
        .start();
  }

  private void progress(Explorer explorer) {
    if (output.quiet() || !terminal.isInteractive()) {
      return;
    }
    long now = System.nanoTime();
    if (now - nextProgress > 0) {
      nextProgress = now + PROGRESS_NANOS;
      progressShown = true;
      terminal.err().print("\r\u001B[K" + CheckCommand.progressLine(explorer));
      terminal.err().flush();
    }
  }

  private int report(Exploration explored) {
    Regressions known = regressions;
    Exploration exploration = known == null ? explored : known.joined(explored);
    if (reported.getAndSet(true)) {
      return CheckCommand.exitCode(exploration.verdict());
    }
    clearProgress();
    Map<Finding, String> findingFiles = new HashMap<>();
    Map<Finding, String> originalFiles = new HashMap<>();
    Map<Outcome, String> outcomeFiles = new HashMap<>();
    save(exploration, findingFiles, originalFiles, outcomeFiles);
    CheckReport report =
        new CheckReport(
            session.target().name(),
            exploration,
            output.seed(),
            findingFiles,
            originalFiles,
            outcomeFiles,
            interrupted.get(),
            known == null ? List.of() : known.results(),
            checkpoint,
            crew.help());
    if (!output.quiet()) {
      TextReport.render(report, terminal.style()).forEach(terminal.out()::println);
    }
    writeJson(report);
    return CheckCommand.exitCode(exploration.verdict());
  }

  private void save(
      Exploration exploration,
      Map<Finding, String> findings,
      Map<Finding, String> originals,
      Map<Outcome, String> outcomes) {
    ScheduleWriter writer = new ScheduleWriter(session, output.directory());
    try {
      int number = 0;
      for (Exploration.Counted counted : exploration.findings()) {
        number++;
        if (counted.finding().schedule() != null) {
          findings.put(counted.finding(), writer.write(counted.finding(), number));
          String original = writer.writeOriginal(counted.finding(), number);
          if (original != null) {
            originals.put(counted.finding(), original);
          }
        }
      }
      Regressions known = regressions;
      if (known != null) {
        keep(known, exploration, writer);
      }
      List<Outcome> list = exploration.outcomes();
      boolean worth = list.size() > 1;
      for (int i = 0; worth && i < Math.min(list.size(), MAX_OUTCOME_FILES); i++) {
        outcomes.put(list.get(i), writer.write(list.get(i), i + 1));
      }
    } catch (IOException e) {
      terminal.err().println("heddle: schedules could not be saved: " + e.getMessage());
    }
  }

  private void keep(Regressions known, Exploration exploration, ScheduleWriter writer) {
    try {
      var _ = known.keep(exploration, writer);
    } catch (IOException e) {
      terminal
          .err()
          .println(
              "heddle: the schedules found could not be kept in "
                  + output.regressions()
                  + ": "
                  + e.getMessage());
    }
  }

  private void writeJson(CheckReport report) {
    if (output.json() == null) {
      return;
    }
    try {
      Files.writeString(output.json(), JsonReport.render(report) + "\n");
    } catch (IOException e) {
      terminal.err().println("heddle: the report could not be written: " + e.getMessage());
    }
  }
}
