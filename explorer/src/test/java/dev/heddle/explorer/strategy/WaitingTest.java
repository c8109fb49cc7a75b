package dev.heddle.explorer.strategy;

import static dev.heddle.explorer.Programs.fieldSite;
import static dev.heddle.explorer.Programs.join;
import static dev.heddle.explorer.Programs.site;
import static dev.heddle.explorer.Programs.start;
import static dev.heddle.explorer.Programs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Loops that wait, and waits that end without cause. */
class WaitingTest {
  private static final Options SPURIOUS = new Options(10_000, Options.Timeouts.IDLE, true);
  private static final Options ORDINARY = new Options(10_000, Options.Timeouts.IDLE, false);
  private static final int ENOUGH = 5_000;

  private final Kernel kernel = new Kernel();
  private final Object owner = new Object();
  private boolean flag;
  private int woken;
  private long longest;

  @AfterEach
  void close() {
    kernel.close();
  }

  private Result run(Program program, SearchStrategy search, long number, Options options) {
    return kernel.run(program, search.begin(number), Observer.NONE, options);
  }

  /** How many schedules there are in all, if there are not too many. */
  private long allSchedules(Program program) {
    DepthFirst search = new DepthFirst();
    long schedules = 0;
    while (!search.isDone() && schedules < ENOUGH) {
      Result result = run(program, search, ++schedules, ORDINARY);
      longest = Math.max(longest, result.steps());
      assertThat(result.ending()).isInstanceOf(Ending.Completed.class);
    }
    return schedules;
  }

  @Test
  void aLoopThatYieldsLooksAgainOnlyWhenSomethingHasChanged() {
    int get = fieldSite(Op.VOLATILE_READ, "Spin", "flag", 1);
    int set = fieldSite(Op.VOLATILE_WRITE, "Spin", "flag", 2);
    int pause = site(Op.YIELD, "Thread.onSpinWait", 3);

    long schedules =
        allSchedules(
            () -> {
              flag = false;
              Thread waiter =
                  start(
                      "waiter",
                      () -> {
                        Hooks.volatileAccess(owner, get);
                        while (!flag) {
                          Hooks.pause(pause);
                          Hooks.volatileAccess(owner, get);
                        }
                      });
              Hooks.volatileAccess(owner, set);
              flag = true;
              join(waiter);
            });

    assertThat(schedules).isLessThan(ENOUGH);
    assertThat(longest).isLessThan(50);
  }

  @Test
  void soDoesALoopThatOnlyReads() {
    int get = fieldSite(Op.VOLATILE_READ, "Spin", "flag", 1);
    int set = fieldSite(Op.VOLATILE_WRITE, "Spin", "flag", 2);
    Program program =
        () -> {
          flag = false;
          Thread waiter =
              start(
                  "waiter",
                  () -> {
                    do {
                      Hooks.volatileAccess(owner, get);
                    } while (!flag);
                  });
          Hooks.volatileAccess(owner, set);
          flag = true;
          join(waiter);
        };

    for (int i = 1; i <= 100; i++) {
      Result result = run(program, new Pct(i), i, ORDINARY);
      assertThat(result.ending()).isInstanceOf(Ending.Completed.class);
      assertThat(result.steps()).isLessThan(200);
    }
  }

  @Test
  void aLoopThatWritesWhileItWaitsDoesNotKeepOthersFromRunning() {
    int get = fieldSite(Op.VOLATILE_READ, "Spin", "flag", 1);
    int set = fieldSite(Op.VOLATILE_WRITE, "Spin", "flag", 2);
    int count = fieldSite(Op.VOLATILE_WRITE, "Spin", "count", 3);
    Program program =
        () -> {
          flag = false;
          Thread waiter =
              start(
                  "waiter",
                  () -> {
                    do {
                      Hooks.volatileAccess(owner, count);
                      Hooks.volatileAccess(owner, get);
                    } while (!flag);
                  });
          Hooks.volatileAccess(owner, set);
          flag = true;
          join(waiter);
        };

    for (int i = 1; i <= 100; i++) {
      assertThat(run(program, new Pct(i), i, ORDINARY).ending())
          .isInstanceOf(Ending.Completed.class);
    }
  }

  @Test
  void aWaitMayEndWithoutCauseIfTheOptionsSaySo() {
    assertThat(wakeUps(SPURIOUS)).isPositive();
    assertThat(wakeUps(ORDINARY)).isZero();
  }

  private int wakeUps(Options options) {
    woken = 0;
    for (int i = 1; i <= 100; i++) {
      run(this::waitsBesideAnother, new RandomWalk(1), i, options);
    }
    return woken;
  }

  private void waitsBesideAnother() throws Exception {
    Thread waiter =
        start(
            "waiter",
            () ->
                synchronizedOn(
                    owner,
                    1,
                    () -> {
                      Hooks.await(owner, site(Op.WAIT, "Object.wait", 2));
                      woken++;
                    }));
    for (int i = 0; i < 5; i++) {
      Hooks.yieldNow();
    }
    join(waiter);
  }

  @Test
  void whoWaitsForNothingIsStuckAllTheSame() {
    for (int i = 1; i <= 100; i++) {
      Result result =
          run(
              () ->
                  synchronizedOn(
                      owner, 1, () -> Hooks.await(owner, site(Op.WAIT, "Object.wait", 2))),
              new RandomWalk(1),
              i,
              SPURIOUS);
      assertThat(result.ending()).isInstanceOf(Ending.Blocked.class);
    }
  }
}
