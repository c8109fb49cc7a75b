package dev.heddle.acceptance;

import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Rewriting;
import dev.heddle.agent.Selection;
import dev.heddle.cli.program.Loaded;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.ExplorerOptions;
import dev.heddle.explorer.Finding;
import dev.heddle.explorer.strategy.DepthFirst;
import dev.heddle.explorer.strategy.Pct;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Explores the checks of the toolkit, all in one JVM, since starting one for each would take longer
 * than the checks. Started with Heddle's agent by {@link ToolkitTest} and by {@code
 * acceptance/toolkit}; does what {@code heddle check} does.
 *
 * <p>Arguments: the class path of the checks and the toolkit; how many schedules a large check
 * gets; a regular expression for the names of the checks; and then the class paths of mutants, if
 * any, each of which must be caught. Prints one line for each check, or fault.
 */
final class ToolkitExplorer {
  /** A check with fewer orders that matter is explored wholly. */
  private static final int ALL_ORDERS = Integer.getInteger("heddle.toolkit.orders");

  /** How many schedules a check with more gets of each strategy that samples. */
  private static final int SAMPLES = 1_000;

  private static final int MAX_STEPS = 100_000;

  private static final long STACK_BYTES = 16L << 20;
  private static final Duration LONGEST =
      Duration.ofSeconds(Integer.getInteger("heddle.toolkit.minutes") * 60L / 5);
  private static final PrintStream OUT = System.out;

  /** A check, as the plan in the class path has it. */
  private record Check(String name, Options options, boolean large) {}

  /** What became of it. */
  private record Outcome(String verdict, long schedules, List<String> problems) {}

  private final Kernel kernel = new Kernel();
  private final Rewriting rewriting;
  private final long largeSchedules;

  private ToolkitExplorer(Rewriting rewriting, long largeSchedules) {
    this.rewriting = rewriting;
    this.largeSchedules = largeSchedules;
  }

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    Path classPath = Path.of(arguments[0]);
    long schedules = Long.parseLong(arguments[1]);
    List<Check> checks = plan(arguments[0], Pattern.compile(arguments[2]));
    List<String> mutants = List.of(arguments).subList(3, arguments.length);
    Rewriting rewriting =
        HeddleAgent.install(Selection.of(List.of(), List.of("checks.model", "checks.Plan")));
    int[] failures = {0};
    Thread carrier =
        new Thread(
            null,
            () -> {
              ToolkitExplorer explorer = new ToolkitExplorer(rewriting, schedules);
              failures[0] =
                  mutants.isEmpty()
                      ? explorer.checkAll(String.valueOf(classPath), arguments[0], checks)
                      : explorer.catchAll(arguments[0], checks, mutants);
            },
            "carrier",
            STACK_BYTES);
    failures[0] = 1;
    carrier.start();
    carrier.join();
    OUT.flush();
    Runtime.getRuntime().halt(failures[0] == 0 ? 0 : 1);
  }

  /** Reads the plan, outside of Heddle. */
  private static List<Check> plan(String classPath, Pattern names) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(":", -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    List<Check> checks = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
      Class<?> plan = loader.loadClass("checks.Plan");
      for (Object check : (List<?>) plan.getMethod("all").invoke(null)) {
        Class<?> type = check.getClass();
        Options options =
            new Options(
                MAX_STEPS,
                type.getMethod("timeouts").invoke(check).equals("any")
                    ? Options.Timeouts.ANY
                    : Options.Timeouts.IDLE,
                (boolean) type.getMethod("spurious").invoke(check));
        String name = (String) type.getMethod("name").invoke(check);
        if (names.matcher(name).find()) {
          checks.add(new Check(name, options, (boolean) type.getMethod("large").invoke(check)));
        }
      }
    }
    return checks;
  }

  /**
   * How a check is searched, one strategy after the other: the one place to change when there are
   * better ones. A strategy that comes to its end has proved the check, and the rest is left out.
   */
  private Stream<Search> searches(Check check) {
    return check.large()
        ? Stream.of(
            new Search(new RandomWalk(1), largeSchedules / 2),
            new Search(new Pct(1), largeSchedules / 2))
        : Stream.of(
            new Search(all(check), ALL_ORDERS),
            new Search(new RandomWalk(1), Math.max(SAMPLES, largeSchedules / 2)),
            new Search(new Pct(1), Math.max(SAMPLES, largeSchedules / 2)));
  }

  /**
   * Waits that end without cause are explored by depth only: the exhaustive search does not prove
   * them.
   */
  private static SearchStrategy all(Check check) {
    return check.options().spurious() ? new DepthFirst() : new Exhaustive(MAX_STEPS);
  }

  /** A strategy and how many schedules it gets. */
  private record Search(SearchStrategy strategy, long schedules) {}

  private int checkAll(String name, String classPath, List<Check> checks) {
    Loaded loaded = load(classPath);
    int failures = 0;
    for (Check check : checks) {
      long start = System.nanoTime();
      Outcome outcome = explore(loaded, check);
      OUT.printf(
          "%s\t%s\t%s\t%d\t%d ms%n",
          outcome.verdict(),
          check.name(),
          check.options().timeouts() + (check.options().spurious() ? " spurious" : ""),
          outcome.schedules(),
          (System.nanoTime() - start) / 1_000_000);
      outcome.problems().forEach(problem -> OUT.println("  " + problem));
      failures += outcome.problems().isEmpty() ? 0 : 1;
    }
    if (checks.isEmpty()) {
      OUT.println("FAILED\tno check is called so: " + name);
      return 1;
    }
    return failures;
  }

  private int catchAll(String classPath, List<Check> checks, List<String> mutants) {
    int survived = 0;
    for (int i = 0; i < mutants.size(); i += 2) {
      String directory = mutants.get(i);
      Pattern tried = Pattern.compile(mutants.get(i + 1));
      Loaded loaded = load(directory + ":" + classPath);
      long start = System.nanoTime();
      String by = null;
      for (Check check : checks) {
        if (by == null && tried.matcher(check.name()).find()) {
          List<String> problems = explore(loaded, check).problems();
          by = problems.isEmpty() ? null : check.name() + ": " + problems.getFirst();
        }
      }
      // Classes that do not fit together find nothing out.
      boolean broken = by != null && (by.contains("NoClassDef") || by.contains("NoSuch"));
      OUT.printf(
          "%s\t%s\t%d ms\t%s%n",
          broken ? "BROKEN" : by == null ? "SURVIVED" : "CAUGHT",
          Path.of(directory).getFileName(),
          (System.nanoTime() - start) / 1_000_000,
          by == null ? "" : by.lines().findFirst().orElse(""));
      survived += by == null || broken ? 1 : 0;
    }
    return survived;
  }

  private static Loaded load(String classPath) {
    try {
      return new Target("checks.Main", classPath, Path.of("").toAbsolutePath()).load();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome explore(Loaded loaded, Check check) {
    long schedules = 0;
    for (Search search : searches(check).toList()) {
      Exploration exploration = explore(loaded, check, search);
      schedules += exploration.schedules();
      List<String> problems = problems(exploration);
      if (!problems.isEmpty()) {
        return new Outcome("FAILED", schedules, problems);
      }
      boolean all = check.options().spurious() || exploration.coverage().isComplete();
      if (search.strategy().isDone() && all) {
        return new Outcome("PROVED", schedules, List.of());
      }
    }
    return new Outcome("PASSED", schedules, List.of());
  }

  private Exploration explore(Loaded loaded, Check check, Search search) {
    try {
      Explorer explorer =
          new Explorer(
              kernel,
              loaded.program(List.of(check.name().split(" "))),
              search.strategy(),
              new ExplorerOptions(
                  search.schedules(),
                  LONGEST,
                  check.options(),
                  ExplorerOptions.Expectations.NONE,
                  false,
                  ExplorerOptions.Reporting.ALL),
              e -> {
                if (e.findingCount() > 0) {
                  e.stop();
                }
              });
      return explorer.explore();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> problems(Exploration exploration) {
    List<String> problems = new ArrayList<>();
    for (Exploration.Counted counted : exploration.findings()) {
      Finding finding = counted.finding();
      problems.add(
          finding.kind()
              + ": "
              + finding.message()
              + " (schedule "
              + finding.firstSchedule()
              + ")");
      problems.addAll(finding.details());
    }
    if (exploration.schedules() == 0) {
      problems.add("no schedule came to its end");
    }
    rewriting.failures().forEach((name, why) -> problems.add(name + " not rewritten: " + why));
    return problems;
  }
}
