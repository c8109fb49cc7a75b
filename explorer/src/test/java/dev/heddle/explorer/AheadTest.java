package dev.heddle.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.ahead.Ahead;
import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Lot;
import dev.heddle.explorer.strategy.Auto;
import dev.heddle.explorer.strategy.FairProbes;
import dev.heddle.explorer.strategy.Pct;
import dev.heddle.explorer.strategy.Portfolio;
import dev.heddle.explorer.strategy.Pos;
import dev.heddle.explorer.strategy.RaceDirected;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.Sampler;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.explorer.strategy.Surw;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Sites;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever others have run ahead, an exploration comes to the same as without them. */
class AheadTest {
  private static final long SEED = 5;
  private static final long SCHEDULES = 3_000;
  private static final int LOT = 70;

  /** Runs lots ahead as another JVM would, with strategies that have not seen what came before. */
  private static final class Others implements Ahead {
    private final LotRunner runner;
    private final Map<String, Lot> lots = new HashMap<>();
    private final Map<String, List<@Nullable Foreseen>> found = new HashMap<>();
    @Nullable String end;

    Others(Kernel kernel, Program program) {
      this.runner = new LotRunner(kernel, program, Options.defaults(), true);
    }

    @Override
    public @Nullable Foreseen take(Sampler.Turn turn, List<String> points) {
      String name = turn.sampler().name();
      Lot lot = lots.get(name);
      if (lot == null
          || !lot.contains(turn.number())
          || !lot.points().equals(points)
          || !lot.knowledge().equals(turn.sampler().knowledge())) {
        int count = 1;
        while (count < LOT && !turn.sampler().isLesson(turn.number() + count)) {
          count++;
        }
        lot = new Lot(turn.sampler().knowledge(), points, turn.number(), count);
        lots.put(name, lot);
        found.put(name, runner.run(sampler(name), lot));
      }
      return found.get(name).get((int) (turn.number() - lot.from()));
    }

    @Override
    public void end(String why) {
      end = why;
    }
  }

  private static Sampler sampler(String name) {
    return switch (name) {
      case "random" -> new RandomWalk(SEED);
      case "pct" -> new Pct(SEED);
      case "pos" -> new Pos(SEED);
      case "surw" -> new Surw(SEED);
      case "race-directed" -> new RaceDirected(SEED);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static SearchStrategy search(String name) {
    if (!name.equals("auto")) {
      return new FairProbes(sampler(name), SEED);
    }
    List<SearchStrategy> all =
        Stream.of("random", "pct", "pos", "surw", "race-directed")
            .<SearchStrategy>map(AheadTest::sampler)
            .toList();
    return new Auto(
        new Surveyed(new Exhaustive(100_000)),
        new FairProbes(new Portfolio(all), SEED),
        Long.MAX_VALUE);
  }

  static Stream<Arguments> searches() {
    return Stream.of("random", "pct", "pos", "surw", "race-directed", "auto")
        .flatMap(
            name ->
                Stream.of(
                    Arguments.of(name, "many", (Program) AheadTest::many),
                    Arguments.of(name, "two locks", (Program) AheadTest::opposite),
                    Arguments.of(name, "a quarrel", (Program) Programs::quarrel)));
  }

  /** Many orders, with many outputs. */
  private static void many() throws Exception {
    Programs.increments(3, 3);
  }

  /** Two monitors, seldom taken in opposite order at the same time. */
  private static void opposite() {
    Object one = new Object();
    Object two = new Object();
    int[] enters = new int[4];
    for (int i = 0; i < enters.length; i++) {
      enters[i] = Programs.site(Op.MONITOR_ENTER, "synchronized", 20 + i);
    }
    Programs.start("a", () -> nested(one, enters[0], two, enters[1]));
    Programs.start(
        "b",
        () -> {
          for (int i = 0; i < 8; i++) {
            Programs.point();
          }
          nested(two, enters[2], one, enters[3]);
        });
  }

  private static void nested(Object outer, int first, Object inner, int second) {
    Hooks.monitorEnter(outer, first);
    Hooks.monitorEnter(inner, second);
    Hooks.monitorExit(inner);
    Hooks.monitorExit(outer);
  }

  /** What is run ahead here may be of a strategy that has had no turn since points were added. */
  @Test
  void aLotLeavesTheExplorersPointsAsTheyWere() {
    Sites.arm("T.cell");
    List<String> armed = Sites.armedKeys();
    try (Kernel kernel = new Kernel()) {
      LotRunner runner = new LotRunner(kernel, AheadTest::many, Options.defaults(), true);

      assertThat(runner.run(sampler("random"), new Lot("", List.of(), 1, 3))).hasSize(3);
    }

    assertThat(Sites.armedKeys()).isEqualTo(armed).isNotEmpty();
  }

  /** What blocks this JVM while it runs ahead is in none of the schedules that were recorded. */
  @Test
  void whatBlocksAheadOfItsTurnHasNoSchedule() {
    ExplorerOptions options = options(10);
    try (Kernel kernel = new Kernel()) {
      Explorer explorer = new Explorer(kernel, AheadTest::many, search("random"), options, e -> {});
      explorer.lookAhead(
          new Ahead() {
            @Override
            public @Nullable Foreseen take(Sampler.Turn turn, List<String> points) {
              explorer.blocked("a pipe", List.of());
              explorer.stop();
              return null;
            }

            @Override
            public void end(String why) {}
          });
      Finding finding = explorer.explore().findings().getFirst().finding();

      assertThat(finding.kind()).isEqualTo(Kind.UNSUPPORTED);
      assertThat(finding.schedule()).isNull();
      assertThat(finding.details()).anyMatch(line -> line.contains("--workers 1"));
    }
  }

  @AfterEach
  void disarm() {
    Sites.disarm();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("searches")
  void itComesToTheSame(String name, String title, Program program) {
    Exploration alone = explore(name, program, false);
    Exploration together = explore(name, program, true);

    assertThat(together).isEqualTo(alone);
  }

  private static ExplorerOptions options(long schedules) {
    return new ExplorerOptions(
        schedules,
        Duration.ofDays(1),
        Options.defaults(),
        ExplorerOptions.Expectations.NONE,
        false,
        ExplorerOptions.Reporting.ALL);
  }

  private static Exploration explore(String name, Program program, boolean isHelped) {
    Sites.disarm();
    ExplorerOptions options = options(SCHEDULES);
    try (Kernel kernel = new Kernel()) {
      Explorer explorer = new Explorer(kernel, program, search(name), options, e -> {});
      Others others = new Others(kernel, program);
      if (isHelped) {
        explorer.lookAhead(others);
      }
      Exploration exploration = explorer.explore();
      assertThat(others.end).as("why it ended").isNull();
      if (isHelped && exploration.findings().isEmpty()) {
        assertThat(explorer.ranAhead()).isPositive();
      }
      return new Exploration(
          exploration.schedules(),
          0,
          exploration.strategy(),
          exploration.findings(),
          exploration.outcomes(),
          exploration.furtherOutcomes(),
          exploration.repeated(),
          exploration.points(),
          exploration.coverage(),
          exploration.contact(),
          exploration.ignoredRaces(),
          exploration.warnings());
    }
  }
}
