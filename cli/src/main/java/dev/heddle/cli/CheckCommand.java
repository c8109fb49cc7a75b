package dev.heddle.cli;

import dev.heddle.agent.Rewriting;
import dev.heddle.cli.program.ProgramException;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.ExplorerOptions;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Bound;
import dev.heddle.explorer.strategy.Bounded;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.explorer.strategy.Resumable;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Sites;
import dev.heddle.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heddle check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Runs a Java program under many interleavings of its threads and reports what goes wrong in"
          + " any: failed assertions, exceptions, deadlocks, threads that are stuck, data races, and"
          + " outputs that depend on the interleaving. The program runs unchanged, with -ea."
    },
    footer = {
      "",
      "Options stand before the program; what follows it is the program's own.",
      "",
      "Examples:",
      "  heddle check Bank.java",
      "  heddle check --time 5m --strategy pct -cp target/classes com.acme.Main arg1",
      "  heddle check --same-outcome --json report.json app.jar",
      "",
      "Exit codes: 0 nothing found, 1 a finding, 2 wrong use, 4 inconclusive."
    })
final class CheckCommand implements Callable<Integer> {
  private static final long DEFAULT_SCHEDULES = 10_000;
  private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

  @Mixin private ProgramArguments program = new ProgramArguments();

  @Option(
      names = "--schedules",
      paramLabel = "N",
      description = "Stop after N schedules (default: 10,000, or as --time says).")
  private @Nullable String schedules;

  @Option(
      names = "--time",
      paramLabel = "T",
      description =
          "Stop after this time, such as 30s or 5m (default: 30s, or as --schedules says).")
  private @Nullable Duration time;

  @Option(
      names = "--strategy",
      paramLabel = "NAME",
      defaultValue = "auto",
      description =
          "How schedules are chosen: auto (the default: proves a small program right, and lets the"
              + " others take turns on a larger one), random, pct, pos, surw, race-directed, round-robin,"
              + " exhaustive (all orders of steps that matter), depth-first (all schedules of a tiny"
              + " program), replay.")
  private String strategy = "auto";

  @Option(
      names = "--preemptions",
      paramLabel = "K",
      description =
          "With --strategy exhaustive: all schedules with at most K preemptions, a thread's switches"
              + " for which it had no reason. Proved up to that bound only.")
  private @Nullable String preemptions;

  @Option(
      names = "--delays",
      paramLabel = "K",
      description =
          "With --strategy exhaustive: all schedules with at most K delays of a round-robin"
              + " scheduler. Proved up to that bound only.")
  private @Nullable String delays;

  @Option(
      names = "--schedule",
      paramLabel = "FILE",
      description = "The schedule that --strategy replay follows.")
  private @Nullable Path schedule;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The random strategies' seed (default: 1): same seed, same schedules.")
  private String seed = "1";

  @Option(
      names = "--max-steps",
      paramLabel = "N",
      description = "Give a schedule up after N scheduling points (default: 1,000,000).")
  private String maxSteps = String.valueOf(Options.DEFAULT_MAX_STEPS);

  @Option(
      names = "--timeouts",
      paramLabel = "WHEN",
      description =
          "When timed waits expire: idle (when nothing else can run, the default), ordered (so, and"
              + " sleeps, too, in the order of their times) or any (whenever they could on a slow"
              + " machine).")
  private String timeouts = "idle";

  @Option(
      names = "--spurious",
      description =
          "Let waits (Object.wait, park, Condition.await) end without cause now and then, and weak"
              + " compare-and-sets fail, as Java allows: at most twice a thread.")
  private boolean spurious;

  @Option(
      names = "--keep-going",
      description = "Report all distinct findings rather than the first of each kind.")
  private boolean keepGoing;

  @Option(
      names = "--expect-outcome",
      paramLabel = "REGEX",
      description = "An output that does not match as a whole is a finding.")
  private @Nullable String expectOutcome;

  @Option(names = "--same-outcome", description = "Outputs that differ are a finding.")
  private boolean sameOutcome;

  @Option(
      names = "--no-races",
      description =
          "Do not report data races. Memory that races is still looked at, so that wrong results are"
              + " found.")
  private boolean noRaces;

  @Option(
      names = "--ignore-race",
      paramLabel = "CLASS.FIELD",
      description =
          "Do not report races on this field, or collection class; the report lists it. May be given"
              + " several times.")
  private List<String> ignoredRaces = List.of();

  @Option(
      names = "--no-shrink",
      description =
          "Show the schedules in which something was found as they are, rather than the simplest"
              + " ones that show the same.")
  private boolean noShrink;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON, too.")
  private @Nullable Path json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where schedules are saved (default: heddle-out).")
  private Path out = Path.of("heddle-out");

  @Option(
      names = "--regressions",
      paramLabel = "DIR",
      description =
          "Where the schedules of findings are kept, to be replayed first by later checks of the"
              + " program (default: heddle-regressions).")
  private Path regressions = Path.of("heddle-regressions");

  @Option(
      names = "--no-regressions",
      description = "Neither replay known schedules nor keep new ones.")
  private boolean noRegressions;

  @Option(
      names = "--resume",
      description =
          "Go on where a check of this program was interrupted (exhaustive: or its time was over), from"
              + " NAME.checkpoint.json in the directory of --out. The options must be the same, but for"
              + " limits and output.")
  private boolean resume;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "How many JVMs run schedules at the same time (default: as many as there are processors"
              + " and gigabytes of memory, for a check that goes on for long). What is found does"
              + " not depend on it. It is one while auto is exhaustive, and for a program that"
              + " changes files or talks to the outside.")
  private @Nullable String workers;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  /** What the agent rewrites, if it was installed for another command in this JVM. */
  private @Nullable Rewriting installed;

  /** Lets this check use an agent that has been installed already. */
  void use(Rewriting rewriting) {
    installed = rewriting;
  }

  @Override
  public Integer call() throws Exception {
    ExplorerOptions options = options();
    SearchStrategy search = search();
    prepareOutput();
    Target target = target();
    Terminal terminal = Terminal.system();
    Checkpoints checkpoints = checkpoints(search, target, terminal);
    Session session =
        Session.open(
            target,
            program.arguments,
            program.instrument,
            program.skip,
            options.execution(),
            installed);
    Checking checking =
        new Checking(
            session,
            terminal,
            new Checking.Output(out, json, quiet, seed(), known(), checkpoints, staffing()));
    return checking.run(search, options);
  }

  private @Nullable Checkpoints checkpoints(
      SearchStrategy search, Target target, Terminal terminal) {
    if (!(search instanceof Resumable) || installed != null) {
      if (resume) {
        throw new UsageException(
            "--resume goes with --strategy exhaustive or auto, without --preemptions and --delays");
      }
      return null;
    }
    Path file = out.resolve(target.shortName() + ".checkpoint.json");
    Checkpoint.Check check;
    try {
      check = new Checkpoint.Check(target.codeSha256(), settings());
    } catch (ProgramException e) {
      if (resume) {
        throw new UsageException(String.valueOf(e.getMessage()), e);
      }
      return null; // said better when it is loaded
    }
    return new Checkpoints(
        file,
        check,
        terminal,
        strategy.equals("exhaustive"),
        resume ? Checkpoint.read(file, check) : null);
  }

  /** What the schedules depend on, and what is said of them, by the names of the options. */
  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("version of Heddle", Version.heddle());
    settings.put("version of Java", Version.jdk());
    settings.put("program", program.program);
    settings.put("-cp", String.valueOf(program.classPath));
    settings.put("list of the program's arguments", String.valueOf(program.arguments));
    settings.put("--instrument", String.join(",", program.instrument));
    settings.put("--skip", String.join(",", program.skip));
    settings.put("--strategy", strategy);
    settings.put("--seed", String.valueOf(seed()));
    settings.put("--max-steps", String.valueOf(number("--max-steps", maxSteps, 1)));
    settings.put("--timeouts", timeouts);
    settings.put("--spurious", String.valueOf(spurious));
    settings.put("--keep-going", String.valueOf(keepGoing));
    settings.put("--expect-outcome", String.valueOf(expectOutcome));
    settings.put("--same-outcome", String.valueOf(sameOutcome));
    settings.put("--no-races", String.valueOf(noRaces));
    settings.put("--ignore-race", String.join(",", ignoredRaces));
    settings.put("--no-shrink", String.valueOf(noShrink));
    return settings;
  }

  /** Where known schedules are, if they have to do with this check. */
  private @Nullable Path known() {
    boolean none = noRegressions || installed != null || strategy.equals("replay");
    if (!none && Files.exists(regressions) && !Files.isDirectory(regressions)) {
      throw new UsageException("--regressions must be a directory, but is a file: " + regressions);
    }
    return none ? null : regressions;
  }

  private long mostSchedules() {
    boolean ends = strategy.equals("exhaustive") || preemptions != null || delays != null;
    long all = time != null || ends ? Long.MAX_VALUE : DEFAULT_SCHEDULES;
    return schedules == null ? all : number("--schedules", schedules, 1);
  }

  private ExplorerOptions options() {
    boolean limited = schedules != null || time != null;
    Duration t = time != null ? time : limited ? Duration.ofDays(365) : DEFAULT_TIME;
    return new ExplorerOptions(
        mostSchedules(),
        t,
        new Options(number("--max-steps", maxSteps, 1), timeouts(), spurious),
        new ExplorerOptions.Expectations(pattern(), sameOutcome),
        keepGoing,
        new ExplorerOptions.Reporting(!noRaces, ignored(), target().sources()),
        !noShrink,
        unwatched());
  }

  private @Nullable String unwatched() {
    List<String> chosen = new ArrayList<>();
    if (!program.instrument.isEmpty()) {
      chosen.add("--instrument " + String.join(",", program.instrument));
    }
    if (!program.skip.isEmpty()) {
      chosen.add("--skip " + String.join(",", program.skip));
    }
    return chosen.isEmpty() ? null : String.join(" ", chosen);
  }

  private List<String> ignored() {
    for (String name : ignoredRaces) {
      if (name.isBlank() || name.startsWith(".") || name.endsWith(".")) {
        throw new UsageException(
            "--ignore-race must name CLASS.FIELD, such as Account.balance, but is \""
                + name
                + "\"");
      }
    }
    return ignoredRaces;
  }

  private Target target() {
    return new Target(program.program, program.classPath, Path.of("").toAbsolutePath());
  }

  private Staffing staffing() {
    if (workers == null) {
      return installed == null ? Staffing.byDefault() : Staffing.ALONE;
    }
    long count = number("--workers", workers, 1);
    if (count > Staffing.MOST) {
      throw new UsageException("--workers must be at most " + Staffing.MOST + ", but is " + count);
    }
    return new Staffing((int) count, true);
  }

  private long seed() {
    return number("--seed", seed, Long.MIN_VALUE);
  }

  private static long number(String option, String text, long least) {
    try {
      long number = Long.parseLong(text.replace("_", "").replace(",", ""));
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    String range = least == Long.MIN_VALUE ? "" : " of at least " + least;
    throw new UsageException(
        option + " must be a whole number" + range + ", but is \"" + text + "\"");
  }

  private Options.Timeouts timeouts() {
    return switch (timeouts) {
      case "idle" -> Options.Timeouts.IDLE;
      case "ordered" -> Options.Timeouts.ORDERED;
      case "any" -> Options.Timeouts.ANY;
      default ->
          throw new UsageException(
              "--timeouts must be idle, ordered or any, but is \"" + timeouts + "\"");
    };
  }

  private @Nullable Pattern pattern() {
    if (expectOutcome == null) {
      return null;
    }
    try {
      return Pattern.compile(expectOutcome, Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new UsageException("--expect-outcome is no regular expression: " + e.getMessage(), e);
    }
  }

  private SearchStrategy search() {
    if (schedule != null && !strategy.equals("replay")) {
      throw new UsageException("--schedule goes with --strategy replay only");
    }
    if (preemptions != null || delays != null) {
      return bounded();
    }
    return strategy.equals("replay")
        ? new Replay(recorded())
        : Searches.named(strategy, seed(), number("--max-steps", maxSteps, 1), mostSchedules());
  }

  private SearchStrategy bounded() {
    if (preemptions != null && delays != null) {
      throw new UsageException("--preemptions and --delays do not go together: give one");
    }
    if (!strategy.equals("exhaustive") && !strategy.equals("auto")) {
      throw new UsageException("--preemptions and --delays go with --strategy exhaustive only");
    }
    long most = number("--max-steps", maxSteps, 1);
    return preemptions != null
        ? new Bounded(Bound.Unit.PREEMPTIONS, bound("--preemptions", preemptions), most)
        : new Bounded(Bound.Unit.DELAYS, bound("--delays", delays), most);
  }

  private static int bound(String option, @Nullable String text) {
    return (int) Math.min(Integer.MAX_VALUE - 1, number(option, text == null ? "" : text, 0));
  }

  private Schedule recorded() {
    if (schedule == null) {
      throw new UsageException("--strategy replay needs --schedule FILE");
    }
    Schedule recorded = ReplayCommand.read(schedule).schedule();
    recorded.points().forEach(Sites::arm);
    return recorded;
  }

  /** What cannot be written is said before the work is done. */
  private void prepareOutput() {
    try {
      if (json != null) {
        Path parent = json.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        if (Files.isDirectory(json) || (Files.exists(json) && !Files.isWritable(json))) {
          throw new UsageException("--json cannot be written: " + json);
        }
      }
      for (Path at = out.toAbsolutePath(); at != null; at = at.getParent()) {
        if (Files.exists(at) && !Files.isDirectory(at)) {
          throw new UsageException("--out must be a directory, but " + at + " is a file");
        }
      }
    } catch (IOException e) {
      throw new UsageException("cannot write there: " + e.getMessage(), e);
    }
  }

  /** The exit code that goes with a verdict. */
  static int exitCode(Exploration.Verdict verdict) {
    return switch (verdict) {
      case FAILED -> ExitCode.FINDING;
      case PROVED, PASSED -> ExitCode.OK;
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
    };
  }

  /** Shows what an exploration has come to, on a terminal. */
  static String progressLine(Explorer explorer) {
    return String.format(
        "%,d schedules, %,.0f/s, findings: %d%s",
        explorer.schedules(),
        explorer.schedules() / Math.max(explorer.seconds(), 1e-9),
        explorer.findingCount(),
        TextReport.share(explorer.share(), explorer.estimate()));
  }
}
