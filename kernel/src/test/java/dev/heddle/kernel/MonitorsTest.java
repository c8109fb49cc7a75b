package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.every;
import static dev.heddle.kernel.Runs.once;
import static dev.heddle.kernel.Runs.outcomes;
import static dev.heddle.kernel.Runs.point;
import static dev.heddle.kernel.Runs.site;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Monitors, by all interleavings of small programs. */
class MonitorsTest {
  private static final class Counter {
    int value;
    int inside;
  }

  @Test
  void atMostOneThreadIsInAMonitor() {
    List<Runs.Run> runs =
        every(
            log -> {
              Counter counter = new Counter();
              Runs.Body increment =
                  () ->
                      synchronizedOn(
                          counter,
                          1,
                          () -> {
                            log.append(++counter.inside);
                            int read = counter.value;
                            point();
                            counter.value = read + 1;
                            counter.inside--;
                          });
              Thread a = start("a", increment);
              Thread b = start("b", increment);
              Runs.join(a);
              Runs.join(b);
              log.append('=').append(counter.value);
            });

    assertThat(runs).extracting(Runs.Run::outcome).containsOnly("11=2");
    assertThat(runs).as("there was something to choose").hasSizeGreaterThan(10);
  }

  @Test
  void withoutAMonitorUpdatesAreLostInSomeInterleavings() {
    assertThat(
            outcomes(
                log -> {
                  Counter counter = new Counter();
                  Runs.Body increment =
                      () -> {
                        int read = counter.value;
                        point();
                        counter.value = read + 1;
                      };
                  Thread a = start("a", increment);
                  Thread b = start("b", increment);
                  Runs.join(a);
                  Runs.join(b);
                  log.append(counter.value);
                }))
        .containsExactly("1", "2");
  }

  @Test
  void twoThreadsThatTakeTwoMonitorsInOppositeOrderDeadlockInSomeInterleavings() {
    List<Runs.Run> runs =
        every(
            log -> {
              Object one = new Object();
              Object two = new Object();
              start("a", () -> synchronizedOn(one, 10, () -> synchronizedOn(two, 11, () -> {})));
              start("b", () -> synchronizedOn(two, 20, () -> synchronizedOn(one, 21, () -> {})));
            });

    assertThat(runs).extracting(Runs.Run::outcome).containsOnly("", " blocked: a b");
    assertThat(runs).extracting(Runs.Run::outcome).contains("", " blocked: a b");
    assertThat(runs.stream().filter(Runs.Run::isBlocked))
        .allSatisfy(
            run -> {
              BlockedStrand a = run.blocked().strands().get(0);
              BlockedStrand b = run.blocked().strands().get(1);
              assertThat(a.kind()).isEqualTo(BlockedStrand.Wait.MONITOR);
              assertThat(a.owner()).isSameAs(b.strand());
              assertThat(b.owner()).isSameAs(a.strand());
              assertThat(Sites.get(a.site()).line()).isEqualTo(11);
              assertThat(Sites.get(a.ownerSite()).line()).isEqualTo(20);
              assertThat(Sites.get(b.site()).line()).isEqualTo(21);
              assertThat(Sites.get(b.ownerSite()).line()).isEqualTo(10);
              assertThat(a.holds()).singleElement().extracting("lock").isSameAs(b.object());
              assertThat(b.holds()).singleElement().extracting("lock").isSameAs(a.object());
              assertThat(a.holds().get(0).site()).isEqualTo(b.ownerSite());
            });
  }

  @Test
  void takenInTheSameOrderTwoMonitorsNeverDeadlock() {
    assertThat(
            outcomes(
                log -> {
                  Object one = new Object();
                  Object two = new Object();
                  Runs.Body both =
                      () -> synchronizedOn(one, 1, () -> synchronizedOn(two, 2, () -> {}));
                  start("a", both);
                  start("b", both);
                }))
        .containsExactly("");
  }

  @Test
  void aMonitorEnteredThriceIsFreeAfterTheThirdExitOnly() {
    assertThat(
            outcomes(
                log -> {
                  Object lock = new Object();
                  int enter = site(Op.MONITOR_ENTER, "synchronized", 1);
                  Hooks.monitorEnter(lock, enter);
                  Hooks.monitorEnter(lock, enter);
                  Hooks.monitorEnter(lock, enter);
                  start("other", () -> synchronizedOn(lock, 2, () -> log.append('o')));
                  for (int i = 3; i > 0; i--) {
                    log.append(i);
                    point();
                    Hooks.monitorExit(lock);
                  }
                }))
        .containsExactly("321o");
  }

  @Test
  void theDeadlockReportNamesTheFirstEntryOfAReentrantMonitor() {
    List<Runs.Run> runs =
        every(
            log -> {
              Object lock = new Object();
              start(
                  "holder",
                  () -> {
                    Hooks.monitorEnter(lock, site(Op.MONITOR_ENTER, "synchronized", 10));
                    Hooks.monitorEnter(lock, site(Op.MONITOR_ENTER, "synchronized", 11));
                    Hooks.monitorExit(lock);
                  });
              start("other", () -> synchronizedOn(lock, 20, () -> {}));
            });

    assertThat(runs.stream().filter(Runs.Run::isBlocked))
        .isNotEmpty()
        .allSatisfy(
            run -> {
              BlockedStrand other = run.blocked().strands().getLast();
              assertThat(other.strand().name()).isEqualTo("other");
              assertThat(Sites.get(other.ownerSite()).line()).isEqualTo(10);
            });
  }

  @Test
  void whoEndsWithoutLeavingAMonitorKeepsIt() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              Thread holder =
                  start("holder", () -> Hooks.monitorEnter(lock, site(Op.MONITOR_ENTER, "s", 1)));
              Runs.join(holder);
              synchronizedOn(lock, 2, () -> log.append("in"));
            });

    assertThat(run.outcome()).isEqualTo(" blocked: main");
    assertThat(run.blocked().strands().get(0).owner()).isNotNull();
    assertThat(run.blocked().strands().get(0).owner().name()).isEqualTo("holder");
  }

  @Test
  void whoDoesNotOwnAMonitorMayNeitherLeaveItNorWaitNorNotify() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              Object others = new Object();
              int enter = site(Op.MONITOR_ENTER, "synchronized", 1);
              Runs.join(start("other", () -> Hooks.monitorEnter(others, enter)));
              for (Object object : List.of(lock, others)) {
                refuses(() -> Hooks.monitorExit(object));
                refuses(() -> Runs.await(object, 1));
                refuses(() -> Runs.signal(object, 1));
                refuses(() -> Runs.signalAll(object, 1));
              }
              Hooks.monitorEnter(lock, enter);
              Hooks.monitorExit(lock);
              refuses(() -> Hooks.monitorExit(lock));
              log.append("done");
            });

    assertThat(run.result().uncaught()).isEmpty();
    assertThat(run.outcome()).isEqualTo("done");
  }

  private static void refuses(Runs.Body body) {
    assertThatThrownBy(body::run).isInstanceOf(IllegalMonitorStateException.class);
  }

  @Test
  void theMonitorOfNothingCannotBeEntered() {
    Runs.Run run = once(log -> Hooks.monitorEnter(null, site(Op.MONITOR_ENTER, "s", 1)));

    assertThat(run.result().uncaught())
        .singleElement()
        .satisfies(u -> assertThat(u.thrown()).isInstanceOf(NullPointerException.class));
  }

  @Test
  void holdsLockAnswersForTheThreadThatAsks() {
    Runs.Run run =
        once(
            log -> {
              Object lock = new Object();
              log.append(Hooks.holdsLock(lock));
              synchronizedOn(
                  lock,
                  1,
                  () -> {
                    log.append(' ').append(Hooks.holdsLock(lock));
                    Runs.join(start("t", () -> log.append(' ').append(Hooks.holdsLock(lock))));
                  });
              log.append(' ').append(Hooks.holdsLock(lock));
            });

    assertThat(run.outcome()).isEqualTo("false true false false");
  }
}
