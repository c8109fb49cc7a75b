package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.STAY;
import static dev.heddle.kernel.Runs.daemon;
import static dev.heddle.kernel.Runs.every;
import static dev.heddle.kernel.Runs.once;
import static dev.heddle.kernel.Runs.outcomes;
import static dev.heddle.kernel.Runs.point;
import static dev.heddle.kernel.Runs.site;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.Test;

/** Threads' lives, parking, limits: by all interleavings of small programs where that matters. */
class ThreadsTest {
  // ---- starts and ends

  @Test
  void startedThreadsRunInEveryOrder() {
    assertThat(
            outcomes(
                log -> {
                  start("a", () -> log.append('a'));
                  start("b", () -> log.append('b'));
                  point();
                  log.append('m');
                }))
        .containsExactlyInAnyOrder("abm", "amb", "bam", "bma", "mab", "mba");
  }

  @Test
  void whoHasJoinedGoesOnAfterTheEnd() {
    assertThat(
            outcomes(
                log -> {
                  Thread t =
                      start(
                          "t",
                          () -> {
                            point();
                            log.append('t');
                          });
                  Runs.join(t);
                  log.append('j');
                }))
        .containsExactly("tj");
  }

  @Test
  void threadsThatJoinEachOtherAreBlockedAndNamed() {
    Runs.Run run =
        once(
            log -> {
              Thread main = Thread.currentThread();
              Thread t = start("t", () -> Hooks.join(main, 0));
              Hooks.join(t, 0);
            });

    List<BlockedStrand> strands = run.blocked().strands();
    assertThat(strands)
        .extracting(BlockedStrand::kind)
        .containsExactly(BlockedStrand.Wait.JOIN, BlockedStrand.Wait.JOIN);
    assertThat(strands.get(0).owner()).isSameAs(strands.get(1).strand());
    assertThat(strands.get(1).owner()).isSameAs(strands.get(0).strand());
  }

  @Test
  void daemonsDoNotKeepAProgramAlive() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  daemon("blocked", () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2)));
                  daemon("busy", () -> log.append("d"));
                  point();
                }))
        .containsExactlyInAnyOrder("", "d");
    assertThat(
            once(log ->
                    daemon(
                        "endless",
                        () -> {
                          while (true) {
                            point();
                          }
                        }))
                .result()
                .ending())
        .isEqualTo(new Ending.Completed());
  }

  /** What it prints before the last other thread ends is printed. */
  @Test
  void aDaemonMayRunBeforeTheLastOtherThreadEnds() {
    assertThat(outcomes(log -> daemon("busy", () -> log.append("d"))))
        .containsExactlyInAnyOrder("", "d");
  }

  @Test
  void aDaemonIsNamedAmongTheBlocked() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              Thread d = daemon("daemon", () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2)));
              Hooks.join(d, 0);
            });

    assertThat(run.outcome()).isEqualTo(" blocked: main daemon");
  }

  @Test
  void theStateOfAThreadIsWhatItWaitsFor() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              Object other = new Object();
              Thread waits = daemon("w", () -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2)));
              Thread parks = daemon("p", () -> Hooks.park(Unsafe.getUnsafe(), false, 1_000));
              Hooks.monitorEnter(other, site(Op.MONITOR_ENTER, "s", 3));
              Thread enters = daemon("e", () -> synchronizedOn(other, 4, () -> {}));
              Thread ends = start("d", () -> {});
              Runs.join(ends);
              Thread sleeps = daemon("s", () -> Hooks.sleep(1_000));
              point();
              for (Thread t : List.of(waits, sleeps, parks, enters)) {
                log.append(Hooks.stateOf(t)).append(' ');
              }
              log.append(Hooks.stateOf(Thread.currentThread()));
              log.append(' ').append(Hooks.stateOf(ends)).append(ends.getState());
              log.append(' ').append(Hooks.isRunning(ends)).append(Hooks.isRunning(waits));
            });

    assertThat(run.outcome())
        .isEqualTo("WAITING TIMED_WAITING TIMED_WAITING BLOCKED RUNNABLE nullTERMINATED falsetrue");
  }

  // ---- parking

  @Test
  void anUnparkBeforeTheParkIsKept() {
    assertThat(
            outcomes(
                log -> {
                  Thread t =
                      start(
                          "t",
                          () -> {
                            point();
                            Hooks.park(Unsafe.getUnsafe(), false, 0);
                            log.append('p');
                          });
                  point();
                  unpark(t);
                }))
        .containsExactly("p");
  }

  @Test
  void twoUnparksAreOnePermit() {
    assertThat(
            outcomes(
                log -> {
                  Thread t =
                      start(
                          "t",
                          () -> {
                            for (int i = 1; i <= 2; i++) {
                              Hooks.park(Unsafe.getUnsafe(), false, 0);
                              log.append(i);
                              point();
                            }
                          });
                  point();
                  unpark(t);
                  point();
                  unpark(t);
                }))
        .containsExactlyInAnyOrder("1 blocked: t", "12");
  }

  private static void unpark(Thread thread) {
    // Hooks.unpark takes for its own only threads whose numbers the kernel gave out: agent's work.
    Strand strand = Hooks.strand();
    assertThat(strand).isNotNull();
    strand.execution().unpark(thread);
  }

  @Test
  void whoIsParkedForEverIsBlockedInAPark() {
    Runs.Run run = once(log -> Hooks.park(Unsafe.getUnsafe(), false, 0));

    assertThat(run.blocked().strands())
        .singleElement()
        .extracting(BlockedStrand::kind)
        .isEqualTo(BlockedStrand.Wait.PARK);
  }

  // ---- exceptions

  @Test
  void anExceptionEndsItsThreadAlone() {
    IllegalStateException thrown = new IllegalStateException("mine");

    List<Runs.Run> runs =
        every(
            log -> {
              Thread t =
                  start(
                      "t",
                      () -> {
                        point();
                        throw thrown;
                      });
              Runs.join(t);
              log.append("after");
            });

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.outcome()).isEqualTo("after");
              Uncaught uncaught = run.result().uncaught().get(0);
              assertThat(run.result().uncaught()).hasSize(1);
              assertThat(uncaught.thrown()).isSameAs(thrown);
              assertThat(uncaught.handled()).isFalse();
              assertThat(uncaught.strand().name()).isEqualTo("t");
            });
  }

  @Test
  void anExceptionOfMainIsUncaughtAndOtherThreadsGoOn() {
    assertThat(
            every(
                log -> {
                  start("t", () -> log.append("t"));
                  throw new java.io.IOException("of main");
                }))
        .allSatisfy(
            run -> {
              assertThat(run.outcome()).isEqualTo("t");
              assertThat(run.result().uncaught())
                  .singleElement()
                  .extracting(u -> u.thrown().getMessage())
                  .isEqualTo("of main");
            });
  }

  @Test
  void aThreadsOwnHandlerRunsOnTheThreadAndHandlesTheException() {
    Runs.Run run =
        once(
            log -> {
              Thread t =
                  Runs.thread(
                      "t",
                      () -> {
                        throw new IllegalStateException("x");
                      });
              t.setUncaughtExceptionHandler(
                  (thread, e) ->
                      log.append(thread == t && thread == Thread.currentThread())
                          .append(e.getMessage()));
              start(t);
            });

    assertThat(run.outcome()).isEqualTo("truex");
    assertThat(run.result().uncaught()).singleElement().matches(Uncaught::handled);
  }

  @Test
  void aHandlerMayStopAtSchedulingPoints() {
    assertThat(
            outcomes(
                log -> {
                  Thread t =
                      Runs.thread(
                          "t",
                          () -> {
                            throw new IllegalStateException("x");
                          });
                  t.setUncaughtExceptionHandler(
                      (thread, e) -> {
                        log.append('h');
                        point();
                        log.append('i');
                      });
                  start(t);
                  point();
                  log.append('m');
                }))
        .containsExactlyInAnyOrder("him", "hmi", "mhi");
  }

  @Test
  void theDefaultHandlerIsForgottenAfterTheExecution() {
    Runs.Run first =
        once(
            log -> {
              Thread.setDefaultUncaughtExceptionHandler((t, e) -> log.append(e.getMessage()));
              throw new IllegalStateException("x");
            });
    Runs.Run second =
        once(
            log -> {
              throw new IllegalStateException("y");
            });

    assertThat(first.outcome()).isEqualTo("x");
    assertThat(first.result().uncaught()).singleElement().matches(Uncaught::handled);
    assertThat(second.result().uncaught()).singleElement().matches(u -> !u.handled());
  }

  @Test
  void whatAHandlerThrowsIsLost() {
    Runs.Run run =
        once(
            log -> {
              Thread.setDefaultUncaughtExceptionHandler(
                  (t, e) -> {
                    throw new IllegalStateException("again");
                  });
              throw new IllegalStateException("first");
            });

    assertThat(run.result().ending()).isEqualTo(new Ending.Completed());
    assertThat(run.result().uncaught())
        .singleElement()
        .extracting(u -> u.thrown().getMessage())
        .isEqualTo("first");
  }

  // ---- limits

  @Test
  void anEndlessProgramEndsAtTheLimitOfSteps() {
    Runs.Run run =
        once(
            STAY,
            new Options(1_000, Options.Timeouts.IDLE),
            log -> {
              while (true) {
                point();
              }
            });

    assertThat(run.result().ending()).isEqualTo(new Ending.StepLimit(1_000));
  }

  @Test
  void aProgramOfExactlyTheLimitComesToItsEnd() {
    Runs.Scenario tenPoints =
        log -> {
          for (int i = 0; i < 10; i++) {
            point();
          }
        };

    assertThat(once(STAY, new Options(10, Options.Timeouts.IDLE), tenPoints).result().ending())
        .isEqualTo(new Ending.Completed());
    assertThat(once(STAY, new Options(9, Options.Timeouts.IDLE), tenPoints).result().ending())
        .isEqualTo(new Ending.StepLimit(9));
    assertThat(once(tenPoints).result().steps()).isEqualTo(10);
  }

  private static final class Flag {
    boolean raised;
  }

  @Test
  void aLoopThatWaitsForAPlainFieldLetsTheOthersRun() {
    Runs.Run run =
        once(
            log -> {
              Flag flag = new Flag();
              start("setter", () -> flag.raised = true);
              while (!flag.raised) {
                Hooks.loop();
              }
              log.append("seen");
            });

    assertThat(run.outcome()).isEqualTo("seen");
  }

  @Test
  void aLoopThatWaitsForEverReachesTheLimit() {
    Runs.Run run =
        once(
            STAY,
            new Options(20, Options.Timeouts.IDLE),
            log -> {
              Flag flag = new Flag();
              while (!flag.raised) {
                Hooks.loop();
              }
            });

    assertThat(run.result().ending()).isEqualTo(new Ending.StepLimit(20));
  }

  @Test
  void aShortLoopIsNoSchedulingPoint() {
    Runs.Run run =
        once(
            log -> {
              for (int i = 0; i < Hooks.FULL_TANK; i++) {
                Hooks.loop();
              }
            });

    assertThat(run.result().steps()).isZero();
  }

  @Test
  void tooManyThreadsFailAsTheJvmDoes() {
    Runs.Run run =
        once(
            log -> {
              List<Thread> threads = new ArrayList<>();
              try {
                while (threads.size() <= Execution.MAX_STRANDS) {
                  Thread thread = Runs.thread("t", () -> {});
                  Hooks.start(thread);
                  threads.add(thread);
                }
              } catch (OutOfMemoryError e) {
                log.append(threads.size()).append(' ').append(e.getMessage());
              }
              Hooks.halt(0);
            });

    assertThat(run.log())
        .isEqualTo("9999 unable to create native thread: Heddle runs at most 10000 threads");
    assertThat(run.result().strands()).isEqualTo(Execution.MAX_STRANDS);
  }

  // ---- what cannot be controlled

  @Test
  void whoMustWaitInAStaticInitialiserIsRefusedByName() {
    Runs.Run run = once(log -> log.append(WaitsInInitializer.VALUE));

    assertThat(run.result().ending())
        .isInstanceOfSatisfying(
            Ending.Unsupported.class,
            ending -> {
              assertThat(ending.what())
                  .isEqualTo(
                      "a thread must wait (JOIN) below a native frame or in a static initialiser");
              assertThat(ending.stack())
                  .anyMatch(f -> f.getClassName().equals(WaitsInInitializer.class.getName()));
            });
  }

  private static final class WaitsInInitializer {
    static final int VALUE = compute();

    private static int compute() {
      try {
        Hooks.join(start("t", () -> {}), 0);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return 1;
    }
  }

  @Test
  void aChoiceInAStaticInitialiserIsGivenUp() {
    Runs.Run run =
        once(
            new Strategy() {
              @Override
              public int nextStrand(Candidates candidates) {
                return candidates.size() - 1;
              }

              @Override
              public int nextDraw(Draw draw, int bound) {
                return 0;
              }
            },
            Options.defaults(),
            log -> {
              start("t", () -> log.append('t'));
              log.append(StopsInInitializer.VALUE);
            });

    assertThat(run.result().ending()).isEqualTo(new Ending.Completed());
    assertThat(run.log()).contains("t").contains("1");
  }

  private static final class StopsInInitializer {
    static final int VALUE = compute();

    private static int compute() {
      point();
      return 1;
    }
  }

  // ---- other threads of the JVM

  @Test
  void hooksLeaveThreadsOfTheJvmAlone() throws Exception {
    List<String> seen = new ArrayList<>();
    Thread jvm =
        new Thread(
            () -> {
              point();
              Hooks.call(new Object(), site(Op.CALL, "x", 1));
              Hooks.loop();
              seen.add(String.valueOf(Hooks.strand()));
              seen.add(String.valueOf(Hooks.start(Thread.currentThread())));
              seen.add(String.valueOf(Hooks.isRunning(Thread.currentThread())));
              seen.add(String.valueOf(Hooks.yieldNow()));
              seen.add(String.valueOf(Hooks.now()));
            });

    Runs.Run run =
        once(
            log -> {
              // Without the agent this thread is the JVM's: the carrier itself waits for it.
              jvm.start();
              jvm.join();
              log.append("joined");
            });

    assertThat(run.outcome()).isEqualTo("joined");
    assertThat(seen).containsExactly("null", "false", "false", "false", "null");
  }
}
