package dev.heddle.explorer.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.ExplorerOptions;
import dev.heddle.explorer.Kind;
import dev.heddle.explorer.Programs;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.FairProbes;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a fair cycle, and what is none. */
class RecurrenceTest {
  private static final int YIELD = Programs.site(Op.YIELD, "Thread.yield", 60);
  private static final int READ = Programs.fieldSite(Op.VOLATILE_READ, "T", "flag", 61);
  private static final int WRITE = Programs.fieldSite(Op.VOLATILE_WRITE, "T", "flag", 62);

  private static Exploration explore(Program program) {
    ExplorerOptions options =
        new ExplorerOptions(
            10,
            Duration.ofDays(1),
            new Options(20_000, Options.Timeouts.IDLE),
            ExplorerOptions.Expectations.NONE,
            false,
            ExplorerOptions.Reporting.ALL);
    try (Kernel kernel = new Kernel()) {
      FairProbes search = new FairProbes(new RandomWalk(1), 1);
      return new Explorer(kernel, program, search, options, e -> {}).explore();
    }
  }

  private static List<Kind> kinds(Program program) {
    return explore(program).findings().stream().map(c -> c.finding().kind()).toList();
  }

  private static void pause() {
    Hooks.point(YIELD);
  }

  /** Waits in a loop for what nobody does, for so many turns. */
  private static void spin(int turns) {
    for (int i = 0; i != turns; i++) {
      Hooks.volatileAccess(null, READ);
      pause();
    }
  }

  private static void spinForEver() {
    while (true) {
      Hooks.volatileAccess(null, READ);
      pause();
    }
  }

  @Test
  void whoWaitsInALoopForWhatNobodyDoesIsInALivelock() {
    Exploration exploration = explore(() -> Programs.start("a", RecurrenceTest::spinForEver));

    assertThat(exploration.findings())
        .singleElement()
        .satisfies(
            counted -> {
              assertThat(counted.finding().kind()).isEqualTo(Kind.LIVELOCK);
              assertThat(counted.finding().message())
                  .isEqualTo("thread \"a\" runs for ever and gets nowhere");
              assertThat(counted.count()).isEqualTo(10);
            });
  }

  @Test
  void aLoopThatCountsItsTurnsIsNone() {
    assertThat(kinds(() -> Programs.start("a", () -> spin(4_000)))).isEmpty();
    assertThat(kinds(() -> Programs.start("a", () -> spin(1_000_000)))).containsExactly(Kind.LIMIT);
  }

  @Test
  void anObjectOfTheJdkThatChangesIsState() {
    assertThat(
            kinds(
                () ->
                    Programs.start(
                        "a",
                        () -> {
                          Iterator<Integer> turns =
                              java.util.Collections.nCopies(1_000_000, 0).iterator();
                          while (turns.hasNext()) {
                            turns.next();
                            Hooks.volatileAccess(null, READ);
                            pause();
                          }
                        })))
        .containsExactly(Kind.LIMIT);
  }

  @Test
  void whoLooksAtTheClockIsNeverInTheSameStateAgain() {
    assertThat(
            kinds(
                () ->
                    Programs.start(
                        "a",
                        () -> {
                          while (Hooks.nanoTime() > 0) {
                            pause();
                          }
                        })))
        .containsExactly(Kind.LIMIT);
  }

  @Test
  void freshObjectsInPlaceOfOldOnesAreTheSameState() {
    assertThat(
            kinds(
                () ->
                    Programs.start(
                        "a",
                        () -> {
                          Object[] kept = new Object[1];
                          while (true) {
                            kept[0] = new int[] {7};
                            Hooks.volatileAccess(null, READ);
                            pause();
                          }
                        })))
        .containsExactly(Kind.LIVELOCK);
  }

  @Test
  void whoOnlyChangesWhatItWantsRunsForEverByDesign() {
    assertThat(
            kinds(
                () ->
                    Programs.start(
                        "a",
                        () -> {
                          while (true) {
                            Hooks.volatileAccess(null, WRITE);
                          }
                        })))
        .containsExactly(Kind.LIMIT);
  }

  @Test
  void aRecordedCycleIsSeenAgain() {
    Program program = () -> Programs.start("a", RecurrenceTest::spinForEver);
    Schedule schedule = explore(program).findings().getFirst().finding().schedule();
    assertThat(schedule).isNotNull();
    assertThat(schedule.turns()).isNotNull();

    try (Kernel kernel = new Kernel()) {
      Recurrence recurrence = new Recurrence(kernel, cycle -> false);
      Result result =
          Programs.run(
              kernel,
              program,
              recurrence.follow(new Replay(schedule).begin(1), schedule.turns()),
              recurrence);

      assertThat(result.ending())
          .isInstanceOfSatisfying(
              Ending.Stopped.class, e -> assertThat(e.reason()).isInstanceOf(Cycle.class));
    }
  }
}
