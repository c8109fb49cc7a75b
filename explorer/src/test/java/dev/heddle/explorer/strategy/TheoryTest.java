package dev.heddle.explorer.strategy;

import static dev.heddle.explorer.Programs.fieldSite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strategy;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random strategies choose orders as often as their theory says. Seeds are fixed: a test that
 * passes does so for ever.
 */
class TheoryTest {
  private static final int X = fieldSite(Op.VOLATILE_WRITE, "Theory", "x", 1);
  private static final int Y = fieldSite(Op.VOLATILE_WRITE, "Theory", "y", 2);
  private static final int ORDERS_OF_2_3_4 = 1_260;

  private final Kernel kernel = new Kernel();
  private final StringBuilder order = new StringBuilder();

  @AfterEach
  void close() {
    kernel.close();
  }

  // ---- programs: what each step that is shown does is appended to the order

  private void write(int site, char what) {
    Hooks.volatileAccess(null, site);
    order.append(what);
  }

  private Programs.Body writes(int times, char who) {
    return () -> {
      for (int i = 0; i < times; i++) {
        write(X, who);
      }
    };
  }

  /** Three threads with 2, 3 and 4 writes that are of no concern to each other. */
  private Program independent() {
    return () -> {
      Programs.start("a", writes(2, 'a'));
      Programs.start("b", writes(3, 'b'));
      Programs.start("c", writes(4, 'c'));
    };
  }

  private String run(Program program, Strategy strategy, Observer observer) {
    order.setLength(0);
    Programs.run(kernel, program, strategy, observer);
    return order.toString();
  }

  private Map<String, Integer> frequencies(Program program, SearchStrategy search, int schedules) {
    Map<String, Integer> counts = new TreeMap<>();
    run(program, search.begin(1), search.observer()); // what there is to learn
    for (int i = 2; i <= schedules + 1; i++) {
      counts.merge(run(program, search.begin(i), search.observer()), 1, Integer::sum);
    }
    return counts;
  }

  // ---- statistics

  /** Pearson's statistic: about as much as there are outcomes if the theory is right. */
  private static double chiSquare(Map<String, Integer> counts, Map<String, Double> theory) {
    assertThat(theory.keySet()).containsAll(counts.keySet());
    int n = counts.values().stream().mapToInt(Integer::intValue).sum();
    double sum = 0;
    for (Map.Entry<String, Double> each : theory.entrySet()) {
      double expected = n * each.getValue();
      double difference = counts.getOrDefault(each.getKey(), 0) - expected;
      sum += difference * difference / expected;
    }
    return sum;
  }

  /** What is exceeded with a probability of about 1 in 30,000 if the theory is right. */
  private static double limit(int outcomes) {
    int freedom = outcomes - 1;
    return freedom + 4 * Math.sqrt(2.0 * freedom) + 8;
  }

  /** The same for all orders of the letters, and how many there are. */
  private static Map<String, Double> uniform(String letters, int count) {
    Map<String, Double> theory = new HashMap<>();
    permute("", letters, theory);
    assertThat(theory).hasSize(count);
    theory.replaceAll((o, p) -> 1.0 / count);
    return theory;
  }

  private static void permute(String done, String left, Map<String, Double> into) {
    if (left.isEmpty()) {
      into.put(done, 0.0);
    }
    for (int i = 0; i < left.length(); i++) {
      if (left.indexOf(left.charAt(i)) == i) {
        permute(done + left.charAt(i), left.substring(0, i) + left.substring(i + 1), into);
      }
    }
  }

  /** How likely a random walk takes each order, by going through all its choices. */
  private Map<String, Double> walks(Program program) {
    Map<String, Double> theory = new HashMap<>();
    DepthFirst search = new DepthFirst();
    for (int i = 1; !search.isDone(); i++) {
      Weighed weighed = new Weighed(search.begin(i));
      theory.merge(run(program, weighed, Observer.NONE), weighed.probability, Double::sum);
    }
    assertThat(theory.values().stream().mapToDouble(p -> p).sum()).isBetween(0.999, 1.001);
    return theory;
  }

  private static final class Weighed implements Strategy {
    private final Strategy inner;
    private double probability = 1;

    Weighed(Strategy inner) {
      this.inner = inner;
    }

    @Override
    public int nextStrand(Candidates candidates) {
      probability /= candidates.size();
      return inner.nextStrand(candidates);
    }

    @Override
    public int nextDraw(Draw draw, int bound) {
      probability /= bound;
      return inner.nextDraw(draw, bound);
    }
  }

  // ---- SURW

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void surwTakesAllOrdersOfIndependentThreadsEquallyOften(long seed) {
    Map<String, Integer> counts = frequencies(independent(), new Surw(seed), 40_000);

    assertThat(chiSquare(counts, uniform("aabbbcccc", ORDERS_OF_2_3_4)))
        .isLessThan(limit(ORDERS_OF_2_3_4));
  }

  @Test
  void aRandomWalkDoesNot() {
    Map<String, Integer> counts = frequencies(independent(), new RandomWalk(1), 40_000);

    assertThat(chiSquare(counts, uniform("aabbbcccc", ORDERS_OF_2_3_4)))
        .isGreaterThan(10 * limit(ORDERS_OF_2_3_4));
  }

  @Test
  void surwIsUniformWhereThreadsStartThreads() {
    Program program =
        () ->
            Programs.start(
                "a",
                () -> {
                  write(X, 'a');
                  Programs.start("b", writes(3, 'b'));
                  write(X, 'a');
                });
    Map<String, Double> theory = uniform("aabbb", 10);
    theory.keySet().removeIf(o -> o.startsWith("b"));
    theory.replaceAll((o, p) -> 1.0 / theory.size());

    assertThat(theory).hasSize(4);
    assertThat(chiSquare(frequencies(program, new Surw(5), 20_000), theory)).isLessThan(limit(4));
  }

  // ---- the random walk

  @Test
  void aRandomWalkTakesEachOrderAsOftenAsTheProductOfItsChoices() {
    Program program =
        () -> {
          Programs.start("a", writes(2, 'a'));
          Programs.start("b", writes(3, 'b'));
        };
    Map<String, Double> theory = walks(program);

    assertThat(chiSquare(frequencies(program, new RandomWalk(7), 20_000), theory))
        .isLessThan(limit(theory.size()));
    assertThat(chiSquare(frequencies(program, new Surw(7), 20_000), theory))
        .isGreaterThan(10 * limit(theory.size()));
  }

  // ---- POS

  /**
   * Who of two chains of independent steps is done first is decided by where the lowest priority
   * is. One chain has thread a's begin and write, the other b's start, begin, n steps and write.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 11})
  void posTakesAnOrderAsOftenHoweverManyIndependentStepsThereAre(int n) {
    Program program =
        () -> {
          Programs.start("a", writes(1, 'a'));
          Programs.start(
              "b",
              () -> {
                for (int i = 0; i < n; i++) {
                  Hooks.volatileAccess(null, Y);
                }
                write(X, 'b');
              });
        };
    Map<String, Double> theory = Map.of("ba", 2.0 / (n + 5), "ab", (n + 3.0) / (n + 5));

    assertThat(chiSquare(frequencies(program, new Pos(3), 20_000), theory)).isLessThan(limit(2));
  }

  /** Computed by hand: after a write, the other thread's pending write gets a new priority. */
  @Test
  void posDrawsAgainAfterAConflict() {
    Program program =
        () -> {
          Programs.start("a", writes(2, 'a'));
          write(X, 'm');
          write(X, 'm');
        };
    Map<String, Double> theory =
        Map.of(
            "mmaa", 22 / 48.0,
            "maam", 5 / 48.0,
            "mama", 5 / 48.0,
            "aamm", 8 / 48.0,
            "amam", 4 / 48.0,
            "amma", 4 / 48.0);

    assertThat(chiSquare(frequencies(program, new Pos(4), 40_000), theory)).isLessThan(limit(6));
  }

  // ---- PCT

  /** In schedules for the depth of a bug, it is found at least as often as 1/(n·k^(d-1)). */
  @ParameterizedTest
  @CsvSource({"1, ba", "2, aba", "3, abab"})
  void pctFindsABugOfItsDepthAsOftenAsPromised(int depth, String bug) {
    Program program =
        () -> {
          Programs.start("a", writes(bug.equals("abab") ? 2 : bug.length() - 1, 'a'));
          Programs.start("b", writes(bug.equals("abab") ? 2 : 1, 'b'));
        };
    Pct pct = new Pct(9);
    int found = 0;
    int schedules = 20_000;
    for (int i = 0; i < schedules; i++) {
      String seen = run(program, pct.begin((long) i * Pct.MAX_DEPTH + depth - 1), Observer.NONE);
      found += seen.equals(bug) ? 1 : 0;
    }
    double promised = schedules / (pct.strands() * Math.pow((double) pct.steps(), depth - 1));

    assertThat(pct.strands()).isEqualTo(3);
    assertThat(found).isGreaterThan((int) (promised - 4 * Math.sqrt(promised)));
  }

  /** Where the thread that falls second must go on before the one that fell first. */
  @Test
  void pctLetsThreadsThatFellGoOnInAnyOrder() {
    Program program =
        () -> {
          Programs.start(
              "a",
              () -> {
                Programs.start("b", writes(2, 'b'));
                write(X, 'a');
                write(X, 'a');
              });
          write(X, 'm');
        };
    Pct pct = new Pct(2);
    int found = 0;
    int schedules = 50_000;
    for (int i = 0; i < schedules; i++) {
      found +=
          run(program, pct.begin((long) i * Pct.MAX_DEPTH + 2), Observer.NONE).equals("abmba")
              ? 1
              : 0;
    }

    assertThat(found).isGreaterThan(schedules / (int) (3 * Math.pow((double) pct.steps(), 3)));
  }

  /** A thread that yields once is not to lose against one that does not. */
  @Test
  void pctLetsAThreadThatPausedGoOn() {
    int pause = Programs.site(Op.YIELD, "Thread.yield", 3);
    Program program =
        () -> {
          Programs.start(
              "a",
              () -> {
                Hooks.pause(pause);
                write(X, 'a');
              });
          Programs.start("b", writes(1, 'b'));
        };
    Pct pct = new Pct(2);
    int found = 0;
    for (int i = 0; i < 1_000; i++) {
      found +=
          run(program, pct.begin((long) i * Pct.MAX_DEPTH), Observer.NONE).equals("ab") ? 1 : 0;
    }

    assertThat(found).isGreaterThan(1_000 / 3);
  }

  /** A thread of low priority waits as long as the others have something to do. */
  @Test
  void pctKeepsAThreadBackInLongSchedules() {
    int many = 3_000;
    Program program =
        () -> {
          Programs.start(
              "a",
              () -> {
                for (int i = 0; i < many; i++) {
                  Hooks.volatileAccess(null, Y);
                }
                write(X, 'a');
              });
          Programs.start("b", writes(1, 'b'));
        };
    Pct pct = new Pct(2);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      found +=
          run(program, pct.begin((long) i * Pct.MAX_DEPTH), Observer.NONE).equals("ab") ? 1 : 0;
    }

    assertThat(found).isGreaterThan(300 / 3 - 40);
  }

  // ---- race-directed

  /** Two increments that a random walk seldom lets meet: one comes long after the other. */
  @Test
  void aRaceDirectedSearchBringsRacesAbout() {
    int read = fieldSite(Op.READ, "Theory", "p", 5);
    int increment = fieldSite(Op.WRITE, "Theory", "p", 6);
    Sites.arm("Theory.p");
    Program program =
        () -> {
          Programs.start("a", () -> increment(30, read, increment, 'a'));
          Programs.start("b", () -> increment(0, read, increment, 'b'));
        };

    int directed = overlaps(frequencies(program, new RaceDirected(1), 2_000));
    int walked = overlaps(frequencies(program, new RandomWalk(1), 2_000));
    Sites.disarm();

    assertThat(walked).isLessThan(20);
    assertThat(directed).isGreaterThan(500);
  }

  private void increment(int before, int read, int write, char who) {
    for (int i = 0; i < before; i++) {
      Hooks.volatileAccess(null, Y);
    }
    Hooks.access(null, read);
    order.append(who);
    Hooks.access(null, write);
    order.append(who);
  }

  /** How many schedules have another access between a thread's two. */
  private static int overlaps(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().equals("aabb") && !e.getKey().equals("bbaa"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
