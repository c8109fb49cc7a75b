package dev.heddle.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.ahead.Ahead;
import dev.heddle.explorer.ahead.Apart;
import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.strategy.Sampler;
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
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever others have done of its tree, an exhaustive search comes to the same. */
class SharingTest {
  private static final long LIMIT = 20_000;

  /** Explores subtrees at once, some to the end, of some nothing, as another JVM would. */
  private static class Others implements Apart, Ahead {
    private final SubtreeRunner runner;
    private final Random random;
    private final Map<Long, Harvest> harvests = new HashMap<>();
    private int whole;
    private int parts;
    @Nullable String end;

    Others(Kernel kernel, Program program, long seed) {
      this.runner = new SubtreeRunner(kernel, program, Options.defaults(), true, false);
      this.random = new Random(seed);
    }

    @Override
    public boolean wantsSubtree() {
      return random.nextInt(4) == 0;
    }

    @Override
    public double worthSeconds() {
      return 0;
    }

    @Override
    public void explore(Subtree subtree) {
      int[] left = {isToEnd() ? Integer.MAX_VALUE : random.nextInt(30)};
      Harvest harvest = runner.run(subtree, () -> left[0]-- <= 0);
      if (harvest != null) {
        harvests.put(subtree.id(), harvest);
      }
    }

    boolean isToEnd() {
      return random.nextBoolean();
    }

    @Override
    public @Nullable Harvest claim(long id) {
      Harvest harvest = harvests.remove(id);
      if (harvest != null) {
        whole += harvest.explored().isDone() ? 1 : 0;
        parts += harvest.explored().isDone() ? 0 : 1;
      }
      return harvest;
    }

    @Override
    public void forgetAll() {
      harvests.clear();
    }

    @Override
    public @Nullable Foreseen take(Sampler.Turn turn, List<String> points) {
      throw new AssertionError("this is none that samples");
    }

    @Override
    public void end(String why) {
      end = why;
    }
  }

  static Stream<Arguments> programs() {
    return Stream.of(
        Arguments.of("writes and prints", (Program) SharingTest::many),
        Arguments.of("monitors", (Program) SharingTest::monitors),
        Arguments.of("a deadlock", (Program) SharingTest::sometimesStuck),
        Arguments.of("a race", (Program) SharingTest::racy));
  }

  private static void many() throws Exception {
    Programs.increments(2, 3);
  }

  private static void monitors() {
    Object[] monitors = {new Object(), new Object()};
    for (int i = 0; i < 3; i++) {
      int id = i;
      Programs.start(
          "t" + i,
          () -> {
            for (int j = 0; j < 2; j++) {
              Programs.synchronizedOn(monitors[(id + j) % 2], 20 + j, () -> {});
            }
          });
    }
  }

  /** Two threads that take two monitors in opposite order. */
  private static void sometimesStuck() {
    Object[] monitors = {new Object(), new Object()};
    for (int i = 0; i < 2; i++) {
      int id = i;
      Programs.start(
          "t" + i,
          () -> {
            for (int j = 0; j < 2; j++) {
              Programs.point();
            }
            Programs.synchronizedOn(
                monitors[id], 30, () -> Programs.synchronizedOn(monitors[1 - id], 31, () -> {}));
          });
    }
  }

  /** What races is known only when some schedules have been run. */
  private static void racy() {
    int[] cell = new int[1];
    int plain = Programs.fieldSite(Op.WRITE, "T", "plain", 41);
    for (int i = 0; i < 2; i++) {
      Programs.start(
          "t" + i,
          () -> {
            for (int j = 0; j < 3; j++) {
              Programs.point();
            }
            Hooks.access(null, plain);
            cell[0]++;
          });
    }
  }

  @AfterEach
  void disarm() {
    Sites.disarm();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void itComesToTheSame(String title, Program program) {
    Exploration alone = alone(program, LIMIT);
    int whole = 0;
    int parts = 0;
    for (int seed = 1; seed <= 8; seed++) {
      try (Kernel kernel = new Kernel()) {
        Others others = new Others(kernel, program, seed);

        assertThat(explore(kernel, program, LIMIT, others)).as("seed %d", seed).isEqualTo(alone);
        assertThat(others.end).as("why it ended").isNull();
        whole += others.whole;
        parts += others.parts;
      }
    }

    if (alone.findings().isEmpty()) {
      assertThat(whole).as("taken as a whole").isPositive();
      assertThat(parts).as("gone on with").isPositive();
    }
  }

  /** A subtree may have more schedules than are left. */
  @Test
  void noMoreSchedulesAreCountedThanAskedFor() {
    for (int limit = 4; limit < 40; limit++) {
      Exploration alone = alone(SharingTest::many, limit);
      try (Kernel kernel = new Kernel()) {
        Others others = new Others(kernel, SharingTest::many, limit);

        Exploration together = explore(kernel, SharingTest::many, limit, others);

        assertThat(together.schedules()).isEqualTo(limit);
        assertThat(together.outcomes()).isEqualTo(alone.outcomes());
      }
    }
  }

  /** A program may do something else in another JVM, where it is begun, or only later. */
  @Test
  void whatDoesNotDoTheSameElsewhereIsRunHere() {
    boolean[] isElsewhere = new boolean[1];
    int one = Programs.fieldSite(Op.VOLATILE_WRITE, "T", "one", 50);
    int other = Programs.fieldSite(Op.VOLATILE_WRITE, "T", "other", 51);
    Program whimsical =
        () -> {
          for (int i = 0; i < 3; i++) {
            Programs.start(
                "t" + i,
                () -> {
                  Hooks.volatileAccess(null, one);
                  Hooks.volatileAccess(null, isElsewhere[0] ? other : one);
                });
          }
        };
    Exploration alone = alone(whimsical, LIMIT);
    try (Kernel kernel = new Kernel()) {
      Others others =
          new Others(kernel, whimsical, 1) {
            @Override
            public void explore(Subtree subtree) {
              isElsewhere[0] = true;
              super.explore(subtree);
              isElsewhere[0] = false;
            }
          };

      assertThat(explore(kernel, whimsical, LIMIT, others)).isEqualTo(alone);
      assertThat(others.end).contains("differently in another JVM");
    }
  }

  private static Exploration alone(Program program, long limit) {
    try (Kernel kernel = new Kernel()) {
      return explore(kernel, program, limit, null);
    }
  }

  private static Exploration explore(
      Kernel kernel, Program program, long limit, @Nullable Others others) {
    Sites.disarm();
    ExplorerOptions options =
        new ExplorerOptions(
            limit,
            Duration.ofDays(1),
            Options.defaults(),
            ExplorerOptions.Expectations.NONE,
            true,
            ExplorerOptions.Reporting.ALL);
    Surveyed search = new Surveyed(new Exhaustive(100_000));
    Explorer explorer = new Explorer(kernel, program, search, options, e -> {});
    if (others != null) {
      explorer.lookAhead(others);
      explorer.dealTo(others);
    }
    Exploration exploration = explorer.explore();
    return new Exploration(
        exploration.schedules(),
        0,
        exploration.strategy(),
        exploration.findings(),
        exploration.outcomes(),
        exploration.furtherOutcomes(),
        0,
        exploration.points(),
        exploration.coverage(),
        exploration.contact(),
        exploration.ignoredRaces(),
        exploration.warnings());
  }
}
