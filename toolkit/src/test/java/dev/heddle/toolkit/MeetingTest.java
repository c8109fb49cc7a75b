package dev.heddle.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** {@link Barrier} and {@link Event}. */
class MeetingTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void theBarrierCountsUpAndBeginsAnew() throws Exception {
    StringBuilder said = new StringBuilder();
    Barrier barrier = Barrier.of("b", 2, () -> said.append("action "));
    for (int round = 0; round < 2; round++) {
      Parked<Integer> first = Parked.in(() -> barrier.await());
      assertThat(barrier.waiting()).isEqualTo(1);
      assertThat(barrier).hasToString("barrier \"b\" [1 of 2 arrived]");
      assertThat(barrier.await()).isEqualTo(1);
      assertThat(first.get()).isZero();
    }
    assertThat(said).hasToString("action action ");
  }

  @Test
  void timeBreaksTheBarrierForAll() {
    Barrier barrier = Barrier.of("b", 3);
    Parked<Integer> other = Parked.in(() -> barrier.await());
    assertThatExceptionOfType(WaitTimeoutException.class)
        .isThrownBy(() -> barrier.await(SHORT))
        .withMessage("only 2 of 3 came in time to barrier \"b\"");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(other::get)
        .withCauseInstanceOf(BarrierBrokenException.class);
    assertThatExceptionOfType(BarrierBrokenException.class).isThrownBy(barrier::await);
    assertThat(barrier.isBroken()).isTrue();
    barrier.reset();
    assertThat(barrier.isBroken()).isFalse();
  }

  @Test
  void anInterruptBreaksTheBarrier() {
    Barrier barrier = Barrier.of(2);
    Parked<Integer> other = Parked.in(() -> barrier.await()).interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(other::get)
        .withCauseInstanceOf(WaitInterruptedException.class);
    assertThat(barrier.isBroken()).isTrue();
  }

  @Test
  void abortLastsAndResetDoesNot() {
    Barrier barrier = Barrier.of("b", 2);
    Parked<Integer> first = Parked.in(() -> barrier.await());
    barrier.reset();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(first::get)
        .havingCause()
        .withMessage("barrier \"b\" is broken: it was reset");
    barrier.abort();
    barrier.abort();
    assertThatExceptionOfType(BarrierBrokenException.class)
        .isThrownBy(barrier::await)
        .withMessage("barrier \"b\" is broken: it was aborted");
    assertThatIllegalArgumentException().isThrownBy(() -> Barrier.of(0));
  }

  @Test
  void anActionThatFailsIsTheCause() {
    IllegalStateException failure = new IllegalStateException("action");
    Barrier barrier =
        Barrier.of(
            "b",
            2,
            () -> {
              throw failure;
            });
    Parked<Integer> first = Parked.in(() -> barrier.await());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(barrier::await)
        .isSameAs(failure);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(first::get)
        .havingCause()
        .isInstanceOf(BarrierBrokenException.class)
        .withCause(failure);
  }

  @Test
  void anEventIsSetUntilItIsCleared() {
    Event event = Event.named("e");
    assertThat(event.await(SHORT)).isFalse();
    event.set();
    event.set();
    event.await();
    assertThat(event.await(Duration.ZERO)).isTrue();
    assertThat(event).hasToString("event \"e\" [set, 0 waiting]");
    event.clear();
    assertThat(event.isSet()).isFalse();
    assertThat(event.await(Duration.ZERO)).isFalse();
  }

  @Test
  void whoWaitsIsWokenAlsoByAShortEvent() throws Exception {
    Event event = Event.create();
    Parked<Void> one = Parked.in(() -> event.await());
    Parked<Boolean> two = Parked.in(() -> event.await(Duration.ofDays(1_000_000)));
    event.set();
    event.clear();
    one.get();
    assertThat(two.get()).isTrue();
  }

  @Test
  void anInterruptEndsTheWaitForAnEvent() {
    Parked<Void> one = Parked.in(() -> Event.create().await()).interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(one::get)
        .withCauseInstanceOf(WaitInterruptedException.class);
  }
}
