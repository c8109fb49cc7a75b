package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.every;
import static dev.heddle.kernel.Runs.once;
import static dev.heddle.kernel.Runs.outcomes;
import static dev.heddle.kernel.Runs.point;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code System.exit}, {@code Runtime.halt} and shutdown hooks. */
class ExitTest {
  private static Thread hook(Runs.Body body) {
    Thread hook = Runs.thread("hook", body);
    assertThat(Hooks.addShutdownHook(hook)).isTrue();
    return hook;
  }

  @Test
  void exitEndsTheProgramThereAndThen() {
    assertThat(
            outcomes(
                log -> {
                  start(
                      "t",
                      () -> {
                        log.append('a');
                        point();
                        log.append('b');
                      });
                  point();
                  Hooks.exit(3);
                  log.append("never");
                }))
        .containsExactlyInAnyOrder(" exit 3", "a exit 3", "ab exit 3");
  }

  @Test
  void exitInAnyThreadEndsAll() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              start("t", () -> Hooks.exit(7));
              synchronizedOn(lock, 1, () -> Runs.await(lock, 2));
            });

    assertThat(run.outcome()).isEqualTo(" exit 7");
  }

  @Test
  void hooksRunWhenTheLastThreadHasEnded() {
    assertThat(
            outcomes(
                log -> {
                  hook(() -> log.append('h'));
                  start("t", () -> log.append('t'));
                  point();
                  log.append('m');
                }))
        .containsExactlyInAnyOrder("mth", "tmh");
  }

  @Test
  void hooksRunWithEachOtherInEveryOrder() {
    assertThat(
            outcomes(
                log -> {
                  hook(() -> log.append('a'));
                  hook(() -> log.append('b'));
                  Hooks.exit(1);
                }))
        .containsExactlyInAnyOrder("ab exit 1", "ba exit 1");
  }

  @Test
  void otherThreadsGoOnWhileHooksRun() {
    assertThat(
            outcomes(
                log -> {
                  hook(() -> log.append('h'));
                  start(
                      "t",
                      () -> {
                        point();
                        log.append('t');
                      });
                  hook(Runs::point);
                  Hooks.exit(0);
                }))
        .containsExactlyInAnyOrder("h exit 0", "th exit 0", "ht exit 0");
  }

  @Test
  void haltRunsNoHooks() {
    Runs.Run run =
        once(
            log -> {
              hook(() -> log.append("hook"));
              Hooks.halt(9);
            });

    assertThat(run.outcome()).isEqualTo(" exit 9");
  }

  @Test
  void theFirstExitGivesTheStatus() {
    assertThat(
            outcomes(
                log -> {
                  hook(Runs::point);
                  start("t", () -> Hooks.exit(1));
                  point();
                  Hooks.exit(2);
                }))
        .containsExactlyInAnyOrder(" exit 1", " exit 2");
  }

  @Test
  void anotherThreadMayComeBeforeAnExit() {
    assertThat(
            outcomes(
                log -> {
                  start("t", () -> log.append('t'));
                  Hooks.exit(2);
                }))
        .containsExactlyInAnyOrder(" exit 2", "t exit 2");
  }

  @Test
  void aHookThatWaitsForEverBlocksTheEnd() {
    List<Runs.Run> runs =
        every(
            log -> {
              Object lock = new Object();
              hook(() -> synchronizedOn(lock, 1, () -> Runs.await(lock, 2)));
              Hooks.exit(0);
            });

    assertThat(runs).extracting(Runs.Run::outcome).containsOnly(" blocked: hook");
  }

  /** In the JVM, a thread that calls exit never ends. */
  @Test
  void aHookThatNeedsAMonitorOfTheExitingThreadIsBlocked() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              hook(() -> synchronizedOn(lock, 1, () -> log.append("in")));
              synchronizedOn(lock, 2, () -> Hooks.exit(0));
            });

    assertThat(run.outcome()).isEqualTo(" blocked: hook");
    assertThat(Sites.get(run.blocked().strands().get(0).ownerSite()).line()).isEqualTo(2);
  }

  /** In the JVM, a thread that calls exit never ends. */
  @Test
  void aHookThatJoinsTheExitingThreadIsBlocked() {
    Runs.Run run =
        once(
            log -> {
              Thread main = Thread.currentThread();
              hook(
                  () -> {
                    Hooks.join(main, 0);
                    log.append("joined");
                  });
              Hooks.exit(0);
            });

    assertThat(run.outcome()).startsWith(" blocked:").contains("hook");
  }

  /** In the JVM, exit called by a hook waits for the hooks' end: its own. */
  @Test
  void aHookThatCallsExitIsBlockedAndNamed() {
    Runs.Run run =
        once(
            log -> {
              hook(() -> Hooks.exit(1));
              hook(() -> log.append("other"));
            });

    assertThat(run.isBlocked()).isTrue();
    assertThat(run.blocked().strands()).isNotEmpty();
  }

  @Test
  void aRemovedHookDoesNotRun() {
    Runs.Run run =
        once(
            log -> {
              Thread hook = hook(() -> log.append("hook"));
              log.append(Hooks.removeShutdownHook(hook));
              log.append(Hooks.removeShutdownHook(hook));
            });

    assertThat(run.outcome()).isEqualTo("truefalse");
  }

  @Test
  void hooksAreRegisteredOnceAndInTime() {
    Runs.Run run =
        once(
            log -> {
              Thread hook =
                  hook(
                      () ->
                          assertThatThrownBy(() -> hook(() -> {}))
                              .isInstanceOf(IllegalStateException.class)
                              .hasMessage("Shutdown in progress"));
              assertThatThrownBy(() -> Hooks.addShutdownHook(hook))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessage("Hook previously registered");
            });

    assertThat(run.result().uncaught()).isEmpty();
    assertThat(run.result().strands()).isEqualTo(2);
  }

  @Test
  void hooksOfOneExecutionDoNotRunInTheNext() {
    once(log -> hook(() -> {}));
    Runs.Run run = once(log -> log.append("alone"));

    assertThat(run.outcome()).isEqualTo("alone");
    assertThat(run.result().strands()).isEqualTo(1);
  }
}
