package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.daemon;
import static dev.heddle.kernel.Runs.interrupt;
import static dev.heddle.kernel.Runs.isInterrupted;
import static dev.heddle.kernel.Runs.once;
import static dev.heddle.kernel.Runs.outcomes;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.Test;

/** Interrupts and what becomes of the status, by all interleavings of small programs. */
class InterruptsTest {
  /** Notes whether the body was interrupted, and the interrupt status after it. */
  private static Runs.Body noting(StringBuilder log, Runs.Body body) {
    return () -> {
      try {
        body.run();
        log.append("done");
      } catch (InterruptedException e) {
        log.append("interrupted");
      }
      log.append(isInterrupted() ? "+" : "-");
    };
  }

  @Test
  void anInterruptEndsAWaitAndIsConsumed() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  interrupt(
                      start(
                          "t",
                          noting(log, () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2)))));
                }))
        .containsExactly("interrupted-");
  }

  @Test
  void whoIsNotifiedFirstKeepsItsInterrupt() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  Thread t =
                      start(
                          "t",
                          noting(log, () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2))));
                  synchronizedOn(lock, 3, () -> Runs.signal(lock, 4));
                  interrupt(t);
                }))
        .containsExactlyInAnyOrder("done+", "done-", "interrupted-");
  }

  /** JLS 17.2.4: an interrupted thread does not consume a notification meant for another. */
  @Test
  void aNotificationIsNotLostOnAnInterruptedThread() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  int[] waiting = new int[1];
                  Runs.Body waiter =
                      () ->
                          synchronizedOn(
                              lock,
                              1,
                              () -> {
                                waiting[0]++;
                                try {
                                  Runs.await(lock, 2);
                                  log.append('n');
                                } catch (InterruptedException e) {
                                  log.append('i');
                                }
                              });
                  Thread first = start("1", waiter);
                  start("2", waiter);
                  synchronizedOn(
                      lock,
                      3,
                      () -> {
                        if (waiting[0] < 2) {
                          Hooks.halt(0);
                        }
                        interrupt(first);
                        Runs.signal(lock, 4);
                      });
                }))
        .filteredOn(o -> !o.contains("exit"))
        .as("either both go on, or the notified one was the interrupted one")
        .containsExactlyInAnyOrder("in", "ni", "n blocked: 2");
  }

  @Test
  void anInterruptedThreadWaitsForTheMonitorBeforeItThrows() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  Thread t =
                      start(
                          "t",
                          noting(log, () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2))));
                  synchronizedOn(
                      lock,
                      3,
                      () -> {
                        interrupt(t);
                        log.append('(');
                        Runs.point();
                        log.append(')');
                      });
                }))
        .containsExactly("()interrupted-");
  }

  @Test
  void anInterruptEndsAJoinAndIsConsumed() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  Thread never =
                      daemon("d", () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2)));
                  interrupt(start("t", noting(log, () -> Hooks.join(never, 0))));
                }))
        .containsExactly("interrupted-");
  }

  @Test
  void aJoinOfAThreadThatHasEndedKeepsTheInterrupt() {
    assertThat(
            outcomes(
                log -> {
                  Thread brief = start("d", () -> {});
                  Thread t = start("t", noting(log, () -> Hooks.join(brief, 0)));
                  Runs.join(brief);
                  interrupt(t);
                }))
        .as("checked at the beginning, interrupted in the middle or after")
        .contains("done+", "done-", "interrupted-");
  }

  @Test
  void anInterruptEndsASleepAndIsConsumed() {
    assertThat(
            outcomes(log -> interrupt(start("t", noting(log, () -> Hooks.sleep(1_000_000_000L))))))
        .as("or it comes when the sleeper has woken")
        .containsExactlyInAnyOrder("interrupted-", "done+", "done-");
  }

  @Test
  void anInterruptedSleepTakesNoTime() {
    Runs.Run run =
        once(
            log -> {
              long start = Hooks.nanoTime();
              Thread.currentThread().interrupt();
              try {
                Hooks.sleep(1_000_000_000L);
              } catch (InterruptedException e) {
                log.append(Hooks.nanoTime() - start);
              }
            });

    assertThat(run.outcome()).isEqualTo("0");
  }

  @Test
  void anInterruptEndsAParkAndStays() {
    assertThat(
            outcomes(
                log ->
                    interrupt(
                        start(
                            "t",
                            noting(
                                log,
                                () -> {
                                  Hooks.park(Unsafe.getUnsafe(), false, 0);
                                  Hooks.park(Unsafe.getUnsafe(), false, 0);
                                })))))
        .containsExactly("done+");
  }

  @Test
  void anInterruptDoesNotEndTheWaitForAMonitor() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  synchronizedOn(
                      lock,
                      1,
                      () -> {
                        interrupt(start("t", noting(log, () -> synchronizedOn(lock, 2, () -> {}))));
                        Runs.point();
                        log.append("left ");
                      });
                }))
        .containsExactly("left done+");
  }

  @Test
  void aThreadStartsWithoutTheInterruptsOfAnEarlierExecution() {
    Runs.Scenario leavesItsMark =
        log -> {
          log.append(isInterrupted());
          Thread.currentThread().interrupt();
        };

    assertThat(once(leavesItsMark).outcome()).isEqualTo("false");
    assertThat(once(leavesItsMark).outcome()).isEqualTo("false");
    assertThat(Thread.currentThread().isInterrupted()).as("the carrier").isFalse();
  }
}
