package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.every;
import static dev.heddle.kernel.Runs.once;
import static dev.heddle.kernel.Runs.outcomes;
import static dev.heddle.kernel.Runs.site;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.Test;

/** Sleeps and timeouts, by all interleavings of small programs. */
class TimeTest {
  private static final long MILLI = 1_000_000;
  private static final Options ANY = new Options(10_000, Options.Timeouts.ANY);

  private static void awaitMillis(Object lock, long millis) throws InterruptedException {
    Hooks.await(lock, millis, site(Op.WAIT, "Object.wait", 1));
  }

  private static void parkNanos(long nanos) {
    Hooks.park(Unsafe.getUnsafe(), false, nanos);
  }

  // ---- sleeps

  @Test
  void sleepsOrderNothing() {
    assertThat(
            outcomes(
                log -> {
                  start(
                      "ten",
                      () -> {
                        Hooks.sleep(10 * MILLI);
                        log.append("10 ");
                      });
                  start(
                      "eleven",
                      () -> {
                        Hooks.sleep(11 * MILLI);
                        log.append("11 ");
                      });
                }))
        .containsExactlyInAnyOrder("10 11 ", "11 10 ");
  }

  @Test
  void aSleepTakesItsTimeAndComputingTakesNone() {
    assertThat(
            outcomes(
                log -> {
                  long start = Hooks.nanoTime();
                  Runs.point();
                  log.append(Hooks.nanoTime() - start).append(' ');
                  long millis = Hooks.currentTimeMillis();
                  Hooks.sleep(250 * MILLI);
                  log.append(Hooks.nanoTime() - start).append(' ');
                  log.append(Hooks.currentTimeMillis() - millis);
                }))
        .containsExactly("0 250000000 250");
  }

  @Test
  void theClockNeverGoesBack() {
    assertThat(
            every(
                log -> {
                  long start = Hooks.nanoTime();
                  Thread shorter = start("shorter", () -> Hooks.sleep(10 * MILLI));
                  Hooks.sleep(20 * MILLI);
                  long between = Hooks.nanoTime();
                  Runs.join(shorter);
                  log.append((between - start) / MILLI).append(' ');
                  log.append((Hooks.nanoTime() - start) / MILLI);
                }))
        .extracting(Runs.Run::outcome)
        .as("both slept at once, or the other after this one")
        .contains("20 20", "20 30")
        .containsOnly("20 20", "20 30");
  }

  @Test
  void aSleeperAloneIsNotBlocked() {
    Runs.Run run = once(log -> Hooks.sleep(Long.MAX_VALUE));

    assertThat(run.result().ending()).isEqualTo(new Ending.Completed());
  }

  // ---- timeouts that expire when nothing else can run

  private static Runs.Scenario notifiedOrExpired() {
    return log -> {
      Object lock = new Object();
      start(
          "w",
          () ->
              synchronizedOn(
                  lock,
                  1,
                  () -> {
                    awaitMillis(lock, 100);
                    log.append('w');
                  }));
      Runs.point();
      synchronizedOn(
          lock,
          2,
          () -> {
            log.append('n');
            Runs.signal(lock, 3);
          });
    };
  }

  @Test
  void aTimedWaitDoesNotExpireWhileAnotherThreadCanRun() {
    assertThat(outcomes(notifiedOrExpired())).containsExactly("nw");
  }

  @Test
  void onASlowMachineATimedWaitExpiresAtAnyTime() {
    assertThat(outcomes(ANY, notifiedOrExpired())).containsExactly("nw", "wn");
  }

  private static Runs.Scenario endedOrGivenUp() {
    return log -> {
      Thread t =
          start(
              "t",
              () -> {
                Runs.point();
                log.append('t');
              });
      Hooks.join(t, 10);
      log.append('j');
    };
  }

  @Test
  void aTimedJoinIsGivenUpOnlyWhenTheOtherThreadCannotRun() {
    assertThat(outcomes(endedOrGivenUp())).containsExactly("tj");
    assertThat(outcomes(ANY, endedOrGivenUp())).containsExactly("jt", "tj");
    assertThat(
            outcomes(
                log -> {
                  long start = Hooks.nanoTime();
                  Object lock = new Object();
                  Thread t =
                      Runs.daemon("t", () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2)));
                  Hooks.join(t, 10);
                  log.append(Hooks.nanoTime() - start);
                }))
        .containsExactly("10000000");
  }

  @Test
  void aTimedParkExpiresWhenNothingElseCanRun() {
    Runs.Scenario parker =
        log -> {
          start(
              "p",
              () -> {
                parkNanos(10 * MILLI);
                log.append('p');
              });
          Runs.point();
          log.append('m');
        };

    assertThat(outcomes(parker)).containsExactly("mp");
    assertThat(outcomes(ANY, parker)).containsExactly("mp", "pm");
  }

  /** A step takes a nanosecond at least. */
  @Test
  void aVeryShortParkMayExpireWhileOthersRun() {
    Runs.Scenario parker =
        log -> {
          start(
              "p",
              () -> {
                parkNanos(2);
                log.append('p');
              });
          for (int i = 0; i < 4; i++) {
            log.append('m');
            Runs.point();
          }
        };

    assertThat(outcomes(parker)).contains("mmmmp", "mmmpm").doesNotContain("pmmmm");
  }

  @Test
  void theEarliestOfSeveralTimeoutsExpiresFirst() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  start(
                      "30",
                      () -> {
                        parkNanos(30 * MILLI);
                        log.append("30 ");
                      });
                  start(
                      "20",
                      () ->
                          synchronizedOn(
                              lock,
                              1,
                              () -> {
                                awaitMillis(lock, 20);
                                log.append("20 ");
                              }));
                  start(
                      "10",
                      () -> {
                        parkNanos(10 * MILLI);
                        log.append("10 ");
                      });
                }))
        .containsExactly("10 20 30 ");
  }

  /** What sleeps can run; but not before its time has come. */
  @Test
  void aTimeoutIsMeasuredAgainstSleepers() {
    assertThat(outcomes(sleeperAndParker(10, 20))).containsExactly("sp");
    assertThat(outcomes(sleeperAndParker(20, 10))).containsExactly("ps", "sp");
  }

  private static Runs.Scenario sleeperAndParker(long sleep, long park) {
    return log -> {
      start(
          "s",
          () -> {
            Hooks.sleep(sleep * MILLI);
            log.append('s');
          });
      start(
          "p",
          () -> {
            parkNanos(park * MILLI);
            log.append('p');
          });
    };
  }

  @Test
  void aTimedWaitExpiresOnlyWhenItsMonitorIsFree() {
    assertThat(
            outcomes(
                ANY,
                log -> {
                  Object lock = new Object();
                  start(
                      "w",
                      () ->
                          synchronizedOn(
                              lock,
                              1,
                              () -> {
                                log.append('(');
                                awaitMillis(lock, 10);
                                log.append(')');
                              }));
                  synchronizedOn(
                      lock,
                      2,
                      () -> {
                        log.append('[');
                        Runs.point();
                        log.append(']');
                      });
                }))
        .containsExactlyInAnyOrder("([])", "()[]", "[]()");
  }

  @Test
  void aWaitOfZeroLastsUntilItIsNotified() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              synchronizedOn(lock, 1, () -> awaitMillis(lock, 0));
            });

    assertThat(run.outcome()).isEqualTo(" blocked: main");
  }

  @Test
  void aWaitOfOneNanosecondExpires() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              long start = Hooks.nanoTime();
              synchronizedOn(lock, 1, () -> Hooks.await(lock, 0, 1, site(Op.WAIT, "w", 1)));
              log.append(Hooks.nanoTime() - start);
            });

    assertThat(run.outcome()).isEqualTo("1");
  }

  @Test
  void aWaitLongerThanTimeItselfNeverExpires() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              synchronizedOn(lock, 1, () -> awaitMillis(lock, Long.MAX_VALUE));
            });

    assertThat(run.outcome()).isEqualTo(" blocked: main");
  }

  @Test
  void timeoutsOutOfRangeAreRefused() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              synchronizedOn(
                  lock,
                  1,
                  () -> {
                    assertThatThrownBy(() -> awaitMillis(lock, -1))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("timeout value is negative");
                    assertThatThrownBy(() -> Hooks.await(lock, 1, 1_000_000, 0))
                        .isInstanceOf(IllegalArgumentException.class);
                    assertThatThrownBy(() -> Hooks.await(lock, 1, -1, 0))
                        .isInstanceOf(IllegalArgumentException.class);
                  });
              log.append("done");
            });

    assertThat(run.result().uncaught()).isEmpty();
    assertThat(run.outcome()).isEqualTo("done");
  }

  // ---- a clock that stands still

  @Test
  void aProgramThatSpinsUntilTimeHasPassedComesToItsEnd() {
    Runs.Run run =
        once(
            log -> {
              long end = Hooks.currentTimeMillis() + 1_000;
              while (Hooks.currentTimeMillis() < end) {
                Hooks.loop();
              }
              log.append("done");
            });

    assertThat(run.outcome()).isEqualTo("done");
  }

  @Test
  void everyExecutionStartsAtTheSameInstant() {
    Runs.Scenario reader = log -> log.append(Hooks.now()).append(' ').append(Hooks.nanoTime());

    assertThat(once(reader).outcome())
        .isEqualTo("2026-01-01T00:00:00Z 1000000000")
        .isEqualTo(once(reader).outcome());
  }
}
