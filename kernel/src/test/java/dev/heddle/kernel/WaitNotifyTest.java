package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.every;
import static dev.heddle.kernel.Runs.outcomes;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code wait} and {@code notify}, by all interleavings of small programs. */
class WaitNotifyTest {
  private static Runs.Body waiter(Object lock, StringBuilder log, String name) {
    return () ->
        synchronizedOn(
            lock,
            10,
            () -> {
              Runs.await(lock, 11);
              log.append(name);
            });
  }

  @Test
  void notifyWakesEitherOfTwoWaitersAndNobodyWhoComesLater() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  start("1", waiter(lock, log, "1"));
                  start("2", waiter(lock, log, "2"));
                  synchronizedOn(lock, 20, () -> Runs.signal(lock, 21));
                  synchronizedOn(lock, 30, () -> Runs.signal(lock, 31));
                }))
        .containsExactlyInAnyOrder("12", "21", "1 blocked: 2", "2 blocked: 1", " blocked: 1 2");
  }

  @Test
  void theStrategyDrawsWhomNotifyWakes() {
    List<Runs.Run> runs =
        every(
            log -> {
              Object lock = new Object();
              start("1", waiter(lock, log, "1"));
              start("2", waiter(lock, log, "2"));
              start("3", waiter(lock, log, "3"));
              synchronizedOn(lock, 20, () -> Runs.signal(lock, 21));
            });

    assertThat(runs.stream().filter(r -> r.notifyBounds().equals(List.of(3))))
        .extracting(Runs.Run::outcome)
        .contains("1 blocked: 2 3", "2 blocked: 1 3", "3 blocked: 1 2");
    assertThat(runs.stream().map(Runs.Run::notifyBounds).distinct())
        .as("one waiter is no choice, none neither")
        .containsExactlyInAnyOrder(List.of(), List.of(2), List.of(3));
  }

  @Test
  void notifyAllWakesAllWhoWait() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  start("1", waiter(lock, log, "1"));
                  start("2", waiter(lock, log, "2"));
                  synchronizedOn(lock, 20, () -> Runs.signalAll(lock, 21));
                }))
        .containsExactlyInAnyOrder("12", "21", "1 blocked: 2", "2 blocked: 1", " blocked: 1 2");
  }

  @Test
  void aWokenThreadGoesOnOnlyWhenTheNotifierHasLeft() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  Object ready = new Object();
                  start("w", waiter(lock, log, "w"));
                  synchronizedOn(
                      lock,
                      20,
                      () -> {
                        Runs.signal(lock, 21);
                        log.append('n');
                        Runs.point();
                        synchronizedOn(ready, 22, () -> log.append('m'));
                      });
                }))
        .containsExactlyInAnyOrder("nmw", "nm blocked: w");
  }

  @Test
  void aNotificationThatNobodyHearsIsLostAndRemembered() {
    List<Runs.Run> runs =
        every(
            log -> {
              Object lock = new Object();
              start("w", waiter(lock, log, "w"));
              synchronizedOn(lock, 20, () -> Runs.signal(lock, 21));
            });

    assertThat(runs).extracting(Runs.Run::outcome).contains("w", " blocked: w");
    assertThat(runs).extracting(Runs.Run::outcome).containsOnly("w", " blocked: w");
    assertThat(runs.stream().filter(Runs.Run::isBlocked))
        .allSatisfy(
            run -> {
              BlockedStrand waiter = run.blocked().strands().get(0);
              assertThat(waiter.kind()).isEqualTo(BlockedStrand.Wait.NOTIFICATION);
              assertThat(waiter.owner()).isNull();
              assertThat(Sites.get(waiter.site()).line()).isEqualTo(11);
              assertThat(Sites.get(waiter.unheard()).line()).isEqualTo(21);
              assertThat(waiter.holds()).isEmpty();
            });
  }

  @Test
  void whereNobodyNotifiesNoLostNotificationIsNamed() {
    List<Runs.Run> runs = every(log -> start("w", waiter(new Object(), log, "w")));

    assertThat(runs).allSatisfy(r -> assertThat(r.blocked().strands().get(0).unheard()).isZero());
  }

  @Test
  void waitGivesBackAMonitorEnteredTwiceAndTakesItTwiceAgain() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  Thread waiter =
                      start(
                          "w",
                          () ->
                              synchronizedOn(
                                  lock,
                                  10,
                                  () -> {
                                    synchronizedOn(lock, 11, () -> Runs.await(lock, 12));
                                    log.append(Hooks.holdsLock(lock));
                                    Runs.point();
                                    log.append('w');
                                  }));
                  synchronizedOn(lock, 20, () -> Runs.signal(lock, 21));
                  synchronizedOn(lock, 30, () -> log.append('m'));
                  Runs.join(waiter);
                }))
        .as("nobody comes between `true` and `w`")
        .containsExactlyInAnyOrder("mtruew", "truewm", "m blocked: main w");
  }

  @Test
  void ofTwoWokenThreadsOneWaitsAtTheMonitorThatTheOtherKeeps() {
    List<Runs.Run> runs =
        every(
            log -> {
              Object lock = new Object();
              Object never = new Object();
              Runs.Body waiter =
                  () ->
                      synchronizedOn(
                          lock,
                          10,
                          () -> {
                            Runs.await(lock, 11);
                            synchronizedOn(never, 12, () -> Runs.await(never, 13));
                          });
              start("1", waiter);
              start("2", waiter);
              synchronizedOn(lock, 20, () -> Runs.signalAll(lock, 21));
            });

    assertThat(runs).allMatch(Runs.Run::isBlocked);
    assertThat(runs)
        .anySatisfy(
            run -> {
              List<BlockedStrand> strands = run.blocked().strands();
              assertThat(strands)
                  .extracting(BlockedStrand::kind)
                  .containsExactlyInAnyOrder(
                      BlockedStrand.Wait.MONITOR, BlockedStrand.Wait.NOTIFICATION);
              BlockedStrand entering =
                  strands.get(strands.get(0).kind() == BlockedStrand.Wait.MONITOR ? 0 : 1);
              BlockedStrand keeper = strands.get(entering == strands.get(0) ? 1 : 0);
              assertThat(entering.owner()).isSameAs(keeper.strand());
              assertThat(Sites.get(entering.site()).line()).isEqualTo(11);
              assertThat(Sites.get(entering.ownerSite()).line()).isEqualTo(10);
            });
  }

  @Test
  void aSlotGuardedByIfInsteadOfWhileIsTakenEmptyInSomeInterleavings() {
    assertThat(slot(false)).contains("took 0").contains("took 1");
    assertThat(slot(true)).isNotEmpty().noneMatch(o -> o.contains("took 0"));
  }

  /** Two takers and one putter of one element. */
  private static java.util.Set<String> slot(boolean loops) {
    return outcomes(
        log -> {
          int[] slot = new int[1];
          Runs.Body taker =
              () ->
                  synchronizedOn(
                      slot,
                      10,
                      () -> {
                        while (slot[0] == 0) {
                          Runs.await(slot, 11);
                          if (!loops) {
                            break;
                          }
                        }
                        log.append(log.isEmpty() ? "took " + slot[0] : "");
                        if (slot[0] == 0) {
                          log.replace(0, log.length(), "took 0");
                        }
                        slot[0] = 0;
                      });
          Runs.daemon("1", taker);
          Runs.daemon("2", taker);
          Thread putter =
              start(
                  "p",
                  () ->
                      synchronizedOn(
                          slot,
                          20,
                          () -> {
                            slot[0] = 1;
                            Runs.signalAll(slot, 21);
                          }));
          Runs.join(putter);
        });
  }
}
