package dev.heddle.acceptance;

import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Selection;
import dev.heddle.cli.program.Loaded;
import dev.heddle.cli.program.ProgramException;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.strategy.Bound.Unit;
import dev.heddle.explorer.strategy.Bounded;
import dev.heddle.explorer.strategy.DepthFirst;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strategy;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares searches with a bound with depth-first search that has none and counts what the bound is
 * about, on generated programs, in one JVM: {@code BoundedBruteForce Generated.java FIRST_SEED
 * SEEDS MOST_SCHEDULES}. Prints a line for each program on which they differ, and a summary.
 */
public final class BoundedBruteForce {
  private static final long MAX_STEPS = 5_000;
  private static final long STACK_BYTES = 64L << 20;
  private static final int MOST_OF_UNIT = 3;

  private final PrintStream out = System.out;
  private final Kernel kernel = new Kernel();
  private final HappensBefore order = new HappensBefore(true);
  private final Races races = new Races(order);
  private final Loaded loaded;
  private final Method state;
  private int compared;
  private int different;
  private int proofs;
  private long schedules;

  private BoundedBruteForce(Loaded loaded) throws ReflectiveOperationException {
    this.loaded = loaded;
    this.state = Class.forName("Generated", false, loaded.loader()).getMethod("state");
  }

  /** What a schedule came to, and what it cost. */
  private record Run(String end, int preemptions, int delays) {
    int cost(Unit unit) {
      return unit == Unit.PREEMPTIONS ? preemptions : delays;
    }
  }

  /** Compares them for as many seeds as asked for. */
  public static void main(String[] arguments) throws Exception {
    HeddleAgent.install(Selection.of(List.of(), List.of()));
    Loaded loaded = new Target(arguments[0], null, Path.of("").toAbsolutePath()).load();
    long first = Long.parseLong(arguments[1]);
    long seeds = Long.parseLong(arguments[2]);
    int most = Integer.parseInt(arguments[3]);
    int[] failed = {2};
    Runnable all =
        () -> {
          try {
            failed[0] = new BoundedBruteForce(loaded).compare(first, seeds, most) ? 0 : 1;
          } catch (ReflectiveOperationException | ProgramException e) {
            throw new IllegalStateException(e);
          }
        };
    Thread carrier = new Thread(null, all, "carrier", STACK_BYTES);
    carrier.setContextClassLoader(loaded.loader());
    carrier.start();
    carrier.join();
    System.out.flush();
    Runtime.getRuntime().halt(failed[0]);
  }

  private boolean compare(long first, long seeds, int most)
      throws ReflectiveOperationException, ProgramException {
    Sites.watchAccesses(true);
    for (long seed = first; seed < first + seeds; seed++) {
      Program program = loaded.program(List.of(String.valueOf(seed)));
      Options.Timeouts timeouts =
          switch ((int) (seed % 3)) {
            case 0 -> Options.Timeouts.ANY;
            case 1 -> Options.Timeouts.ORDERED;
            default -> Options.Timeouts.IDLE;
          };
      List<Run> all = runAll(program, new Options(MAX_STEPS, timeouts), most);
      if (all.size() < most) {
        compared++;
        schedules += all.size();
        for (Unit unit : Unit.values()) {
          for (int limit = 0; limit < MOST_OF_UNIT; limit++) {
            compareOne(seed, program, new Options(MAX_STEPS, timeouts), all, unit, limit);
          }
        }
      }
    }
    out.printf(
        "%d programs compared, %d different; %d schedules, %d proofs without a bound%n",
        compared, different, schedules, proofs);
    return different == 0;
  }

  private void compareOne(
      long seed, Program program, Options options, List<Run> all, Unit unit, int limit)
      throws ReflectiveOperationException {
    List<Run> within = all.stream().filter(r -> r.cost(unit) <= limit).toList();
    Bounded search = new Bounded(unit, limit, MAX_STEPS);
    List<String> ends = new ArrayList<>();
    while (!search.isDone()) {
      races.reset();
      Result result = kernel.run(program, search.begin(ends.size() + 1L), races, options);
      boolean counts = !search.hasGivenUp();
      if (counts) {
        ends.add(end(result));
      }
      search.ended(new Experience(result.steps(), true));
    }
    if (search.limit() != null) {
      // One that goes on for ever is given up, and nothing is said to be proved.
      boolean goesOn = all.stream().anyMatch(r -> r.end.startsWith("StepLimit"));
      different += goesOn && !search.isProof() && search.bound().done() < limit ? 0 : 1;
      return;
    }
    List<String> expected = within.stream().map(Run::end).sorted().toList();
    boolean isAll = within.size() == all.size();
    proofs += search.isProof() ? 1 : 0;
    if (!ends.stream().sorted().toList().equals(expected)
        || search.bound().done() != limit
        || search.isProof() != isAll) {
      different++;
      Set<String> missed = new TreeSet<>(expected);
      missed.removeAll(ends);
      out.printf(
          "seed %d (%s), at most %d %s: %d schedules instead of %d of %d, proof: %s, missed: %s%n",
          seed,
          options.timeouts(),
          limit,
          unit,
          ends.size(),
          within.size(),
          all.size(),
          search.isProof(),
          missed.stream().limit(2).toList());
    }
  }

  /** All schedules, or {@code most} if there are more. */
  private List<Run> runAll(Program program, Options options, int most)
      throws ReflectiveOperationException {
    SearchStrategy search = new DepthFirst();
    List<Run> runs = new ArrayList<>();
    boolean isNew = true;
    while (!search.isDone() && runs.size() < most) {
      Counting counting = new Counting(search.begin(runs.size() + 1L));
      races.reset();
      Result result = kernel.run(program, counting, races, options);
      if (isNew) {
        isNew = false; // the first run of a program initialises parts of the JDK
        continue;
      }
      search.ended(new Experience(result.steps(), true));
      List<String> known = Sites.armedKeys();
      races.take().forEach(Sites::arm);
      if (Sites.armedKeys().equals(known)) {
        runs.add(new Run(end(result), counting.preemptions, counting.delays));
      } else {
        search.startOver();
        runs.clear();
        isNew = true;
      }
    }
    return runs;
  }

  private String end(Result result) throws ReflectiveOperationException {
    String blocked =
        result.ending() instanceof Ending.Blocked b ? String.valueOf(b.strands().size()) : "";
    return result.ending().getClass().getSimpleName()
        + blocked
        + " "
        + state.invoke(null)
        + " "
        + order.traceHash();
  }

  /** Counts what the choices of another strategy cost, by their definitions. */
  private static final class Counting implements Strategy {
    private static final Set<Op> WAITS =
        EnumSet.of(Op.PARK, Op.WAIT, Op.JOIN, Op.SLEEP, Op.YIELD, Op.SPIN, Op.OUTSIDE);

    private final Strategy inner;
    private int preemptions;
    private int delays;

    Counting(Strategy inner) {
      this.inner = inner;
    }

    @Override
    public int nextStrand(Candidates candidates) {
      int chosen = inner.nextStrand(candidates);
      boolean goesOn = candidates.lastIndex() >= 0 && !WAITS.contains(candidates.pending());
      preemptions += goesOn && chosen != candidates.lastIndex() ? 1 : 0;
      int turn = candidates.lastIndex();
      if (!goesOn) {
        // the turn is that of the next by number, and after the last, of the first
        turn = 0;
        while (turn < candidates.size() && candidates.get(turn).id() <= candidates.last().id()) {
          turn++;
        }
        turn = turn == candidates.size() ? 0 : turn;
      }
      while (turn != chosen) {
        delays++;
        turn = turn + 1 == candidates.size() ? 0 : turn + 1;
      }
      return chosen;
    }

    @Override
    public int nextDraw(Draw draw, int bound) {
      return inner.nextDraw(draw, bound);
    }
  }
}
