package dev.heddle.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Verdicts, and whole explorations of small programs. */
class ExplorationTest {
  private static Exploration of(long schedules, Kind... kinds) {
    return new Exploration(
        schedules,
        1,
        "random",
        Arrays.stream(kinds)
            .map(
                k ->
                    new Exploration.Counted(
                        new Finding(k, "", List.of(), null, 1, "", "", List.of()), 1))
            .toList(),
        List.of(),
        0,
        0,
        List.of(),
        Coverage.UNKNOWN,
        null,
        Map.of(),
        List.of());
  }

  @Test
  void aFindingIsAFailureWhateverElseCouldNotBeControlled() {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.UNSUPPORTED) {
        assertThat(of(1, kind).verdict()).isEqualTo(Exploration.Verdict.FAILED);
        assertThat(of(1, kind, Kind.UNSUPPORTED).verdict()).isEqualTo(Exploration.Verdict.FAILED);
      }
    }
  }

  @Test
  void withoutAFindingSchedulesPassAndNoneProveNothing() {
    assertThat(of(1).verdict()).isEqualTo(Exploration.Verdict.PASSED);
    assertThat(of(0).verdict()).isEqualTo(Exploration.Verdict.INCONCLUSIVE);
    assertThat(of(5, Kind.UNSUPPORTED).verdict()).isEqualTo(Exploration.Verdict.INCONCLUSIVE);
  }

  private static Exploration explore(Program program, ExplorerOptions.Expectations expected) {
    return explore(program, expected, 1);
  }

  private static Exploration explore(
      Program program, ExplorerOptions.Expectations expected, long seed) {
    ExplorerOptions options =
        new ExplorerOptions(
            300,
            Duration.ofDays(1),
            Options.defaults(),
            expected,
            false,
            ExplorerOptions.Reporting.ALL);
    try (Kernel kernel = new Kernel()) {
      return new Explorer(kernel, program, new RandomWalk(seed), options, e -> {}).explore();
    }
  }

  private static Exploration explore(Program program) {
    return explore(program, ExplorerOptions.Expectations.NONE);
  }

  @Test
  void everyOutcomeIsCountedWithAScheduleThatShowsIt() {
    Exploration exploration = explore(Programs::lostUpdate);

    assertThat(exploration.verdict()).isEqualTo(Exploration.Verdict.PASSED);
    assertThat(exploration.schedules()).isEqualTo(300);
    assertThat(exploration.repeated()).isEqualTo(3);
    assertThat(exploration.outcomes())
        .extracting(Outcome::output)
        .containsExactlyInAnyOrder("1", "2");
    assertThat(exploration.outcomes().stream().mapToLong(Outcome::count).sum()).isEqualTo(300);
  }

  @Test
  void outputsThatShouldAllBeTheSameAreAFindingIfTheyDiffer() {
    Exploration exploration =
        explore(Programs::lostUpdate, new ExplorerOptions.Expectations(null, true));

    assertThat(exploration.findings())
        .singleElement()
        .satisfies(
            counted -> {
              assertThat(counted.finding().kind()).isEqualTo(Kind.OUTCOME);
              assertThat(counted.finding().message())
                  .isEqualTo("the program printed something else than in schedule 1");
              assertThat(counted.count()).isLessThan(300);
            });
  }

  @Test
  void anOutputThatDoesNotMatchIsAFinding() {
    Exploration exploration =
        explore(
            Programs::lostUpdate, new ExplorerOptions.Expectations(Pattern.compile("2"), false));

    assertThat(exploration.findings())
        .singleElement()
        .satisfies(
            counted -> {
              assertThat(counted.finding().output()).isEqualTo("1");
              assertThat(counted.finding().details()).containsExactly("the output: \"1\"");
            });
    assertThat(
            explore(
                    Programs::lostUpdate,
                    new ExplorerOptions.Expectations(Pattern.compile("[12]"), false))
                .findings())
        .isEmpty();
  }

  @Test
  void aDeadlockIsFoundCountedAndExplained() {
    Exploration exploration = explore(Programs::opposite);

    assertThat(exploration.verdict()).isEqualTo(Exploration.Verdict.FAILED);
    assertThat(exploration.findings())
        .singleElement()
        .satisfies(
            counted -> {
              assertThat(counted.finding().kind()).isEqualTo(Kind.DEADLOCK);
              assertThat(counted.count()).isBetween(2L, 299L);
              assertThat(counted.finding().schedule()).isNotNull();
              assertThat(counted.finding().events()).isNotEmpty();
            });
    long ended = exploration.outcomes().stream().mapToLong(Outcome::count).sum();
    assertThat(ended + exploration.findings().get(0).count()).isEqualTo(300);
  }

  @Test
  void aProgramThatHeddleDoesNotControlIsNoticedAndNotJudged() {
    int[] runs = new int[1];
    Exploration exploration =
        explore(
            () -> {
              if (runs[0]++ % 2 == 0) {
                Programs.point();
              }
            });

    assertThat(exploration.verdict()).isEqualTo(Exploration.Verdict.INCONCLUSIVE);
    assertThat(exploration.schedules()).isEqualTo(1);
    assertThat(exploration.findings())
        .singleElement()
        .extracting(c -> c.finding().message())
        .isEqualTo("the same schedule ran differently when it was run again");
  }

  /** As where a part of the JDK initialises itself in its first use. */
  @Test
  void whatHappensOnceInALaterScheduleIsNoFinding() {
    int[] runs = new int[1];
    Exploration exploration =
        explore(
            () -> {
              if (runs[0]++ == 2) {
                Programs.point();
              }
            });

    assertThat(exploration.findings()).isEmpty();
    assertThat(exploration.verdict()).isEqualTo(Exploration.Verdict.PASSED);
  }

  /** As where the JDK initialises itself: the repetition leaves the schedule, and may deadlock. */
  @Test
  void aFirstScheduleWithStepsOfItsOwnDoesNotCount() {
    for (long seed = 1; seed <= 30; seed++) {
      int[] runs = new int[1];
      Exploration exploration =
          explore(
              () -> {
                Programs.opposite();
                for (int i = runs[0]++ == 0 ? 5 : 0; i > 0; i--) {
                  Programs.point();
                }
                Programs.point();
              },
              ExplorerOptions.Expectations.NONE,
              seed);

      assertThat(exploration.findings())
          .as("seed %d", seed)
          .extracting(c -> c.finding().kind())
          .containsExactly(Kind.DEADLOCK);
    }
  }

  @Test
  void anOutputThatDiffersFromRunToRunIsNoticed() {
    int[] runs = new int[1];
    Exploration exploration = explore(() -> Programs.print("run " + runs[0]++));

    assertThat(exploration.verdict()).isEqualTo(Exploration.Verdict.INCONCLUSIVE);
  }

  @Test
  void aDeadlockThatTheReplayDoesNotShowIsNotReportedAsOne() {
    int[] runs = new int[1];
    Exploration exploration =
        explore(
            () -> {
              if (runs[0]++ == 10) {
                Object lock = new Object();
                Programs.synchronizedOn(
                    lock,
                    1,
                    () ->
                        dev.heddle.kernel.Hooks.await(
                            lock, Programs.site(dev.heddle.kernel.Op.WAIT, "Object.wait", 2)));
              }
            });

    assertThat(exploration.verdict()).isEqualTo(Exploration.Verdict.INCONCLUSIVE);
  }

  @Test
  void whoIsStoppedEndsAfterTheRunningSchedule() {
    ExplorerOptions options =
        new ExplorerOptions(
            300,
            Duration.ofDays(1),
            Options.defaults(),
            ExplorerOptions.Expectations.NONE,
            false,
            ExplorerOptions.Reporting.ALL);
    try (Kernel kernel = new Kernel()) {
      Exploration exploration =
          new Explorer(
                  kernel,
                  Programs::lostUpdate,
                  new RandomWalk(1),
                  options,
                  e -> {
                    if (e.schedules() == 7) {
                      e.stop();
                    }
                  })
              .explore();

      assertThat(exploration.schedules()).isEqualTo(7);
    }
  }

  @Test
  void withoutTimeOneScheduleIsRun() {
    ExplorerOptions options =
        new ExplorerOptions(
            300,
            Duration.ZERO,
            Options.defaults(),
            ExplorerOptions.Expectations.NONE,
            false,
            ExplorerOptions.Reporting.ALL);
    try (Kernel kernel = new Kernel()) {
      Exploration exploration =
          new Explorer(kernel, () -> {}, new RandomWalk(1), options, e -> {}).explore();

      assertThat(exploration.schedules()).isEqualTo(1);
    }
  }
}
