package dev.heddle.benchmarks;

import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Selection;
import dev.heddle.cli.program.ProgramException;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.observe.Fingerprint;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the exhaustive search. {@code benchmarks/search Program.java [ARGUMENT ...]}: how many
 * schedules it runs in the processor time in which the random walk runs one, both bare and both
 * with what {@code check} adds (the race detector, and for the random walk the hash of traces);
 * where the tree is small, it begins again. {@code benchmarks/search --prove Program.java [ARGUMENT
 * ...]}: how long all takes, and how much memory is in use after a full collection at 1,000 traces
 * and each power of ten that follows.
 */
public final class SearchSpeed {
  private static final double NANOS = 1e9;
  private static final int ROUNDS = 3;
  private static final int SECONDS = 3;
  private static final int BATCH = 100;
  private static final long STACK_BYTES = 64L << 20;
  private static final long FIRST_LOOK = 1_000;

  private final PrintStream out = System.out;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Kernel kernel = new Kernel();
  private final Fingerprint fingerprint = new Fingerprint();

  /** Of a search that samples, check hashes the traces, too; an exhaustive one counts by itself. */
  private final Races sampled = new Races(new HappensBefore(true));

  private final Races enumerated = new Races(new HappensBefore(false));
  private final Program program;
  private boolean watching;
  private long schedule;

  private SearchSpeed(Program program) {
    this.program = program;
  }

  /** Runs the measurement. */
  public static void main(String[] arguments) throws Exception {
    boolean prove = arguments[0].equals("--prove");
    List<String> command = Arrays.asList(arguments).subList(prove ? 1 : 0, arguments.length);
    HeddleAgent.install(Selection.of(List.of(), List.of()));
    PrintStream out = System.out;
    Runnable measure =
        () -> {
          try {
            Target target = new Target(command.getFirst(), null, Path.of("").toAbsolutePath());
            Program program = target.load().program(command.subList(1, command.size()));
            out.println(String.join(" ", command));
            SearchSpeed speed = new SearchSpeed(program);
            if (prove) {
              speed.prove();
            } else {
              speed.compare();
            }
          } catch (ProgramException e) {
            out.println(e.getMessage());
          }
        };
    Thread carrier = new Thread(null, measure, "carrier", STACK_BYTES);
    carrier.start();
    carrier.join();
    out.flush();
    Runtime.getRuntime().halt(0);
  }

  /** In turn, so that what else the machine does meets all alike; the first round warms up. */
  private void compare() {
    SearchStrategy random = new RandomWalk(1);
    SearchStrategy exhaustive = new Exhaustive();
    for (int round = 0; round <= ROUNDS; round++) {
      double walked = measure(random, false);
      double searched = measure(exhaustive, false);
      double walkedWatched = measure(random, true);
      double searchedWatched = measure(exhaustive, true);
      out.printf(
          "  %s: random %,.0f ns a schedule, exhaustive %,.0f: %.2f of the rate;"
              + " as in check %,.0f and %,.0f: %.2f%n",
          round == 0 ? "warm-up" : "round " + round,
          walked,
          searched,
          walked / searched,
          walkedWatched,
          searchedWatched,
          walkedWatched / searchedWatched);
    }
  }

  /** How much time of a processor a schedule takes, in nanoseconds. */
  private double measure(SearchStrategy search, boolean withRaces) {
    watching = withRaces;
    Sites.watchAccesses(withRaces);
    Observer observer = observer(search);
    long start = threads.getCurrentThreadCpuTime();
    long n = 0;
    while (threads.getCurrentThreadCpuTime() - start < SECONDS * NANOS) {
      for (int i = 0; i < BATCH; i++) {
        if (search.isDone()) {
          search.startOver();
        }
        runOne(search, observer);
      }
      n += BATCH;
    }
    return (threads.getCurrentThreadCpuTime() - start) / (double) n;
  }

  private Observer observer(SearchStrategy search) {
    Observer watched = watching ? new Observers(fingerprint, races(search)) : fingerprint;
    Observer own = search.observer();
    return own == Observer.NONE ? watched : new Observers(watched, own);
  }

  private Races races(SearchStrategy search) {
    return search.isSampling() ? sampled : enumerated;
  }

  private void runOne(SearchStrategy search, Observer observer) {
    fingerprint.reset();
    if (watching) {
      races(search).reset();
    }
    Result result = kernel.run(program, search.begin(++schedule), observer, Options.defaults());
    search.ended(new Experience(result.steps(), true));
  }

  private void prove() {
    Exhaustive search = new Exhaustive();
    long start = System.nanoTime();
    long busyBefore = threads.getCurrentThreadCpuTime();
    long nextLook = FIRST_LOOK;
    Observer observer = observer(search);
    // The first does not count: parts of the JDK initialise themselves in it.
    kernel.run(program, search.begin(1), search.observer(), Options.defaults());
    while (!search.isDone()) {
      runOne(search, observer);
      if (search.distinct() == nextLook) {
        nextLook *= 10;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        out.printf("  %,12d traces %,10d KiB in use%n", search.distinct(), used / 1024);
      }
    }
    out.printf(
        "  %,12d traces, %,d redundant, in %.1f s, %.1f s of them on a processor%s%n",
        search.distinct(),
        search.redundant(),
        (System.nanoTime() - start) / NANOS,
        (threads.getCurrentThreadCpuTime() - busyBefore) / NANOS,
        search.isProof() ? "" : "; no proof: " + search.limit());
  }
}
