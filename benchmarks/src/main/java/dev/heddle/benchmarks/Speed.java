package dev.heddle.benchmarks;

import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Selection;
import dev.heddle.cli.program.ProgramException;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.observe.Fingerprint;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures how many schedules a second the kernel runs, with no observer but the fingerprint, and
 * the outcome; with {@code --races}, how much of that is left with the race detector; with {@code
 * --alone}, how many times as long that takes as the program with the argument {@code alone} takes
 * without Heddle; with {@code --schedules}, what so many of them leave behind, and exit code 1 if
 * that grows. Usage: {@code benchmarks/run [--seconds N] [--races] [--alone] [--schedules N]
 * [Program.java ...]}.
 */
public final class Speed {
  private static final int WARM_UP_SECONDS = 4;
  private static final int DEFAULT_SECONDS = 5;
  private static final double NANOS = 1e9;
  private static final long STACK_BYTES = 64L << 20;
  private static final int PARTS = 10;

  /** What the JVM itself may come to need meanwhile: for compiled code, for statistics. */
  private static final long ALLOWANCE_BYTES = 512 << 10;

  /** How many schedules are run between two looks at the clock. */
  private static final int BATCH = 100;

  private final PrintStream out = System.out;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Kernel kernel = new Kernel();
  private final Fingerprint fingerprint = new Fingerprint();
  private final RandomWalk walk = new RandomWalk(1);
  private final Races races = new Races(new HappensBefore(false));
  private final Observer both = new Observers(fingerprint, races);
  private final Set<Long> outcomes = new HashSet<>();
  private boolean watching;
  private long schedule;
  private long steps;

  private Speed() {}

  /** Runs the benchmarks that are named, or all. */
  public static void main(String[] arguments) throws Exception {
    int seconds = DEFAULT_SECONDS;
    long schedules = 0;
    boolean withRaces = false;
    boolean withAlone = false;
    List<String> programs = new java.util.ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
        case "--races" -> withRaces = true;
        case "--alone" -> withAlone = true;
        case "--schedules" -> schedules = Long.parseLong(arguments[++i]);
        default -> programs.add(arguments[i]);
      }
    }
    Map<String, Double> alone = new HashMap<>();
    if (withAlone) {
      for (String name : programs) {
        alone.put(name, measureAlone(name, seconds));
      }
    }
    HeddleAgent.install(Selection.of(List.of(), List.of()));
    int measured = seconds;
    long counted = schedules;
    boolean compared = withRaces || withAlone;
    boolean[] clean = new boolean[1];
    Thread carrier =
        new Thread(
            null,
            () -> clean[0] = runAll(programs, measured, counted, compared, alone),
            "carrier",
            STACK_BYTES);
    carrier.start();
    carrier.join();
    Runtime.getRuntime().halt(clean[0] ? 0 : 1);
  }

  private static boolean runAll(
      List<String> programs,
      int seconds,
      long schedules,
      boolean withRaces,
      Map<String, Double> alone) {
    Speed speed = new Speed();
    boolean clean = true;
    for (String name : programs) {
      try {
        Program program =
            new Target(name, null, Path.of("").toAbsolutePath()).load().program(List.of());
        if (schedules > 0) {
          clean &= speed.endure(name, program, schedules);
        } else {
          double unwatched = speed.measure(name, program, seconds);
          if (withRaces) {
            speed.watch(true);
            double watched = speed.measure(name + ", races", program, seconds);
            speed.watch(false);
            speed.out.printf("  races leave %.2f of the rate%n", unwatched / watched);
            Double without = alone.get(name);
            if (without != null) {
              speed.out.printf(
                  "  %.1f times the %,.0f ns that it takes without Heddle%n",
                  watched / without, without);
            }
          }
        }
      } catch (ProgramException e) {
        speed.out.println(e.getMessage());
        clean = false;
      }
    }
    return clean;
  }

  /**
   * Before the agent is installed, so that nothing is rewritten.
   *
   * @return the nanoseconds of processor time that the program takes on this one thread
   */
  private static double measureAlone(String name, int seconds) throws Exception {
    Program program =
        new Target(name, null, Path.of("").toAbsolutePath()).load().program(List.of("alone"));
    PrintStream shown = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      runAlone(program, WARM_UP_SECONDS);
      return runAlone(program, seconds);
    } catch (Throwable e) {
      throw new IllegalStateException(name + " cannot be run alone", e);
    } finally {
      System.setOut(shown);
    }
  }

  private static double runAlone(Program program, int seconds) throws Throwable {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long busy = 0;
    long n = 0;
    while (busy < seconds * NANOS) {
      for (int i = 0; i < BATCH; i++) {
        program.run();
      }
      n += BATCH;
      busy = threads.getCurrentThreadCpuTime() - start;
    }
    return (double) busy / n;
  }

  /**
   * Measured in the time that this thread had a processor, so that what else the machine does
   * matters little.
   *
   * @return the nanoseconds for each schedule
   */
  private double measure(String name, Program program, int seconds) {
    runFor(program, WARM_UP_SECONDS);
    outcomes.clear();
    steps = 0;
    long start = System.nanoTime();
    long busyBefore = threads.getCurrentThreadCpuTime();
    long n = runFor(program, seconds);
    double elapsed = System.nanoTime() - start;
    double busy = threads.getCurrentThreadCpuTime() - busyBefore;
    out.printf(
        "%-48s %,10.0f schedules/s %,9.0f ns and %5.1f steps each, %d outcomes,"
            + " a processor for %.0f %% of the time%n",
        name,
        n * NANOS / busy,
        busy / n,
        steps / (double) n,
        outcomes.size(),
        100 * busy / elapsed);
    return busy / n;
  }

  private void watch(boolean on) {
    watching = on;
    Sites.watchAccesses(on);
  }

  private long runFor(Program program, int seconds) {
    long deadline = threads.getCurrentThreadCpuTime() + (long) (seconds * NANOS);
    long n = 0;
    while (threads.getCurrentThreadCpuTime() < deadline) {
      for (int i = 0; i < BATCH; i++) {
        runOne(program);
      }
      n += BATCH;
    }
    return n;
  }

  private void runOne(Program program) {
    fingerprint.reset();
    if (watching) {
      races.reset();
    }
    Result result =
        kernel.run(
            program, walk.begin(++schedule), watching ? both : fingerprint, Options.defaults());
    steps += result.steps();
    outcomes.add(kernel.out().hash());
  }

  /**
   * Many schedules in equal parts, and what each part leaves behind: live threads, memory in use
   * after a full collection, outcomes.
   *
   * @return whether the last part left no more, and saw nothing else, than the first, in which the
   *     JVM loaded its classes
   */
  private boolean endure(String name, Program program, long schedules) {
    Part first = runPart(program, schedules / PARTS);
    out.printf(
        "%s%n  %12s %10s %14s %10s%n", name, "schedules", "threads", "KiB in use", "outcomes");
    show(first, 1, schedules);
    Part last = first;
    for (int part = 2; part <= PARTS; part++) {
      last = runPart(program, schedules / PARTS);
      show(last, part, schedules);
    }
    boolean clean =
        last.threads <= first.threads
            && last.bytes <= first.bytes + ALLOWANCE_BYTES
            && last.outcomes.equals(first.outcomes);
    out.printf("  the last part %s%n", clean ? "left and saw the same" : "DIFFERS from the first");
    return clean;
  }

  private Part runPart(Program program, long schedules) {
    outcomes.clear();
    for (long i = 0; i < schedules; i++) {
      runOne(program);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new Part(
        threads.getThreadCount(),
        runtime.totalMemory() - runtime.freeMemory(),
        Set.copyOf(outcomes));
  }

  private void show(Part part, int number, long schedules) {
    out.printf(
        "  %,12d %10d %,14d %10d%n",
        number * (schedules / PARTS), part.threads, part.bytes / 1024, part.outcomes.size());
  }

  /** What was there after a part of the schedules. */
  private record Part(int threads, long bytes, Set<Long> outcomes) {}
}
