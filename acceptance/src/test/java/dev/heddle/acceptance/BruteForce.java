package dev.heddle.acceptance;

import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Selection;
import dev.heddle.cli.program.Loaded;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.strategy.DepthFirst;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.explorer.strategy.exhaustive.Frontier;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the exhaustive search with depth-first search without any reduction, on generated
 * programs, in one JVM: {@code BruteForce Generated.java FIRST_SEED SEEDS [MOST_SCHEDULES]}. Prints
 * a line for each program on which they differ, and a summary; exits with 1 if there was any.
 */
public final class BruteForce {
  private static final long MAX_STEPS = 5_000;
  private static final long STACK_BYTES = 64L << 20;

  private static final int SAVE_ONE_OF = 4;

  private final PrintStream out = System.out;
  private final Kernel kernel = new Kernel();
  private final HappensBefore order = new HappensBefore(true);
  private final Races races = new Races(order);
  private final Loaded loaded;
  private final Method state;
  private final Method describe;
  private final long most;
  private int compared;
  private int skipped;
  private int different;
  private long schedules;
  private long traces;
  private long redundant;
  private int resumedOnly;
  private long saves;
  private long dealt;
  private long whole;
  private long parts;
  private long misfits;

  /** Redundant schedules of searches without room for plans. */
  private long sparingRedundant;

  /** How many schedules were run to the end though an equivalent one was. */
  private long twice;

  private BruteForce(Loaded loaded, long most) throws ReflectiveOperationException {
    this.loaded = loaded;
    this.most = most;
    Class<?> type = Class.forName("Generated", false, loaded.loader());
    this.state = type.getMethod("state");
    this.describe = type.getMethod("describe", long.class);
  }

  /** What a search found. */
  private record Found(Set<String> ends, Set<Long> traces, long schedules, long redundant) {}

  /** Compares them for as many seeds as asked for. */
  public static void main(String[] arguments) throws Exception {
    HeddleAgent.install(Selection.of(List.of(), List.of()));
    Loaded loaded = new Target(arguments[0], null, Path.of("").toAbsolutePath()).load();
    long first = Long.parseLong(arguments[1]);
    long seeds = Long.parseLong(arguments[2]);
    long most = arguments.length > 3 ? Long.parseLong(arguments[3]) : 5_000;
    int[] failed = {2};
    Runnable all =
        () -> {
          try {
            failed[0] = new BruteForce(loaded, most).compare(first, seeds) ? 0 : 1;
          } catch (ReflectiveOperationException e) {
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

  private boolean compare(long first, long seeds) throws ReflectiveOperationException {
    Sites.watchAccesses(true);
    for (long seed = first; seed < first + seeds; seed++) {
      compareOne(seed);
    }
    out.printf(
        "%d programs compared, %d different, %d too large; %d schedules, %d traces, %d redundant, %d twice;"
            + " resumed %d times, %d subtrees dealt, %d of them taken as a whole and %d in part, %d misfits,"
            + " in %d more programs, too; %d redundant without room for plans%n",
        compared,
        different,
        skipped,
        schedules,
        traces,
        redundant,
        twice,
        saves,
        dealt,
        whole,
        parts,
        misfits,
        resumedOnly,
        sparingRedundant);
    return different == 0;
  }

  private void compareOne(long seed) throws ReflectiveOperationException {
    Options options = options(seed);
    Program program = program(seed);
    Found all = explore(new DepthFirst(), program, options, most);
    if (all == null) {
      skipped++;
      compareResumed(seed, program, options);
      return;
    }
    compared++;
    Found reduced = explore(new Exhaustive(), program, options, most);
    boolean same =
        reduced != null
            && reduced.ends.equals(all.ends)
            && reduced.traces.equals(all.traces)
            && reduced.schedules + reduced.redundant <= all.schedules
            && isSameOtherwise(seed, reduced, program, options);
    schedules += all.schedules;
    traces += all.traces.size();
    redundant += reduced == null ? 0 : reduced.redundant;
    twice += reduced == null ? 0 : reduced.schedules - reduced.traces.size();
    if (!same) {
      different++;
      report(seed, options, all, reduced);
    }
  }

  private void report(long seed, Options options, Found all, Found reduced)
      throws ReflectiveOperationException {
    out.printf("seed %d (%s)%n", seed, options.timeouts());
    out.print(describe.invoke(null, seed));
    out.printf(
        "  depth-first: %d schedules, %d traces, %d ends%n",
        all.schedules, all.traces.size(), all.ends.size());
    if (reduced == null) {
      out.println("  exhaustive did not come to an end");
      return;
    }
    out.printf(
        "  exhaustive: %d schedules, %d traces, %d ends, %d redundant%n",
        reduced.schedules, reduced.traces.size(), reduced.ends.size(), reduced.redundant);
    Set<String> missed = new TreeSet<>(all.ends);
    missed.removeAll(reduced.ends);
    missed.stream().limit(3).forEach(end -> out.println("  missed: " + end));
    Set<String> extra = new TreeSet<>(reduced.ends);
    extra.removeAll(all.ends);
    extra.stream().limit(3).forEach(end -> out.println("  not there: " + end));
  }

  private static Options options(long seed) {
    Options.Timeouts timeouts =
        switch ((int) (seed % 5)) {
          case 0 -> Options.Timeouts.ANY;
          case 1 -> Options.Timeouts.ORDERED;
          default -> Options.Timeouts.IDLE;
        };
    return new Options(MAX_STEPS, timeouts);
  }

  private Program program(long seed) {
    try {
      return loaded.program(List.of(String.valueOf(seed)));
    } catch (dev.heddle.cli.program.ProgramException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a search finds.
   *
   * @param bound in fewer schedules than this
   * @return {@code null} if it needs more
   */
  private Found explore(SearchStrategy search, Program program, Options options, long bound)
      throws ReflectiveOperationException {
    Set<String> ends = new TreeSet<>();
    Set<Long> seen = new HashSet<>();
    Observer both = new Observers(races, search.observer());
    long number = 0;
    boolean isNew = true;
    while (!search.isDone()) {
      if (number == bound) {
        return null;
      }
      if (isNew) {
        run(search, program, options, number + 1, both);
        isNew = false;
      }
      Result result = run(search, program, options, ++number, both);
      search.ended(new Experience(result.steps(), true));
      List<String> known = Sites.armedKeys();
      races.take().forEach(Sites::arm);
      if (!Sites.armedKeys().equals(known)) {
        search.startOver();
        ends.clear();
        seen.clear();
        number = 0;
        isNew = true;
      } else if (search.hasGivenUp()) {
        number--;
      } else {
        ends.add(end(result));
        seen.add(order.traceHash());
      }
    }
    return search.limit() == null ? new Found(ends, seen, number, search.redundant()) : null;
  }

  private Result run(
      SearchStrategy search, Program program, Options options, long number, Observer observer) {
    races.reset();
    return kernel.run(program, search.begin(number), observer, options);
  }

  /** Of a program that is too large without reduction: the search as a whole, and resumed. */
  private void compareResumed(long seed, Program program, Options options)
      throws ReflectiveOperationException {
    Found whole = explore(new Exhaustive(), program, options, most);
    if (whole == null) {
      return;
    }
    resumedOnly++;
    if (!isSameOtherwise(seed, whole, program, options)) {
      different++;
      out.printf("seed %d (%s): %d traces%n", seed, options.timeouts(), whole.schedules);
      out.print(describe.invoke(null, seed));
    }
  }

  /**
   * Whether a search that is saved and resumed after some schedules, one that deals subtrees out,
   * and one that has no room for plans run the same traces. The whole one may have met the first
   * use of a part of the JDK, which leaves steps of its own (seed 90, if those before it were run
   * in this JVM): then it is not the same as itself.
   */
  private boolean isSameOtherwise(long seed, Found whole, Program program, Options options)
      throws ReflectiveOperationException {
    if (isSameAsResumed(seed, whole, program, options) && isSameSparing(whole, program, options)) {
      return isSameDealt(seed, program, options);
    }
    Found again = explore(new Exhaustive(), program, options, most);
    return again != null
        && !again.traces.equals(whole.traces)
        && isSameAsResumed(seed, again, program, options)
        && isSameSparing(again, program, options)
        && isSameDealt(seed, program, options);
  }

  private boolean isSameSparing(Found whole, Program program, Options options)
      throws ReflectiveOperationException {
    // It begins again once it has planned something.
    Found found = explore(new Exhaustive(Long.MAX_VALUE, 0), program, options, 2 * most);
    boolean same =
        found != null && found.traces.equals(whole.traces) && found.ends.equals(whole.ends);
    sparingRedundant += found == null ? 0 : found.redundant;
    if (!same) {
      out.printf(
          "  without room for plans: %d traces of %d%n",
          found == null ? -1 : found.traces.size(), whole.traces.size());
    }
    return same;
  }

  private boolean isSameAsResumed(long seed, Found whole, Program program, Options options) {
    Set<String> ends = new TreeSet<>();
    Set<Long> seen = new HashSet<>();
    Random random = new Random(seed);
    Exhaustive search = new Exhaustive();
    long number = 0;
    while (!search.isDone()) {
      Observer both = new Observers(races, search.observer());
      Result result = run(search, program, options, ++number, both);
      boolean counts = !search.hasGivenUp();
      search.ended(new Experience(result.steps(), true));
      if (counts) {
        ends.add(end(result));
        seen.add(order.traceHash());
      }
      if (!search.isDone() && random.nextInt(SAVE_ONE_OF) == 0) {
        saves++;
        search = Exhaustive.resume(Frontier.parse(search.snapshot().toJson()));
      }
    }
    boolean same =
        search.isProof()
            && search.distinct() == whole.schedules
            && search.redundant() == whole.redundant
            && seen.equals(whole.traces)
            && ends.equals(whole.ends);
    if (!same) {
      out.printf(
          "  resumed: %d traces, %d of them distinct, %d ends, %d redundant, %s%n",
          search.distinct(), seen.size(), ends.size(), search.redundant(), search.limit());
    }
    return same;
  }

  /** What is known of an execution. */
  private record Known(String end, long trace) {}

  /** Whether a search whose subtrees are explored by others runs the same. */
  private boolean isSameDealt(long seed, Program program, Options options)
      throws ReflectiveOperationException {
    // What is a scheduling point is known by now; so is what the first use of the JDK leaves.
    Found one = explore(new Exhaustive(), program, options, most);
    DealtSearch<Known> search =
        new DealtSearch<>(
            (strategy, observer, name) -> {
              races.reset();
              Result result =
                  kernel.run(program, strategy, new Observers(races, observer), options);
              return new Known(end(result), order.traceHash());
            },
            new Exhaustive(),
            seed);
    List<Known> all = search.explore();
    dealt += search.dealt();
    whole += search.whole();
    parts += search.parts();
    misfits += search.misfits();
    Set<String> ends = new TreeSet<>();
    Set<Long> seen = new HashSet<>();
    for (Known known : all) {
      ends.add(known.end());
      seen.add(known.trace());
    }
    boolean same =
        one != null
            && all.size() == one.schedules
            && search.search().redundant() == one.redundant
            && search.search().isProof()
            && seen.equals(one.traces)
            && ends.equals(one.ends);
    if (!same) {
      out.printf(
          "  dealt out: %d traces, %d of them distinct, %d ends, %d redundant, %s; alone: %s%n",
          all.size(),
          seen.size(),
          ends.size(),
          search.search().redundant(),
          search.search().limit(),
          one == null ? "no end" : one.schedules + " traces, " + one.redundant + " redundant");
    }
    return same;
  }

  private String end(Result result) {
    try {
      return result.ending().getClass().getSimpleName() + blocked(result) + state.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String blocked(Result result) {
    return result.ending() instanceof Ending.Blocked b ? b.strands().size() + " " : " ";
  }
}
