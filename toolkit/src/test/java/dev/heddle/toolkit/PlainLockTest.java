package dev.heddle.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PlainLockTest {
  private static final Duration SHORT = Duration.ofMillis(1);
  private final PlainLock lock = PlainLock.named("l");

  @Test
  void aSecondAcquisitionSaysWhereTheFirstWas() {
    try (var _ = lock.hold()) {
      assertThatIllegalStateException()
          .isThrownBy(lock::hold)
          .withMessageContaining("this thread holds lock \"l\" already; it was taken at ")
          .withMessageContaining("aSecondAcquisitionSaysWhereTheFirstWas(PlainLockTest.java:");
      assertThatIllegalStateException().isThrownBy(lock::tryHold);
      assertThatIllegalStateException().isThrownBy(() -> lock.tryHold(SHORT));
      assertThatIllegalStateException().isThrownBy(lock::holdUninterruptibly);
    }
    assertThat(lock.isHeldByCurrentThread()).isFalse();
  }

  @Test
  void anotherThreadWaitsOrGivesUp() throws Exception {
    PlainLock.Held held = lock.hold();
    Parked<Boolean> waiter =
        Parked.in(
            () -> {
              try (var _ = lock.hold()) {
                return true;
              }
            });
    assertThat(waiter.thread().getName()).isEqualTo("waiter [hold, lock \"l\"]");
    assertThat(lock.toString()).contains("held by ", "1 waiting for it");
    Parked<PlainLock.Held> tries =
        Parked.in(
            () -> {
              assertThat(lock.tryHold()).isNull();
              assertThat(lock.tryHold(Duration.ZERO)).isNull();
              return lock.tryHold(Duration.ofDays(1));
            });
    tries.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(tries::get)
        .withCauseInstanceOf(WaitInterruptedException.class);
    held.close();
    held.close();
    assertThat(waiter.get()).isTrue();
  }

  @Test
  void onlyItsOwnerGivesItBack() throws Exception {
    Parked<PlainLock.Held> owner =
        Parked.in(
            () -> {
              PlainLock.Held held = lock.hold();
              lock.await(() -> false, Duration.ofDays(1));
              return held;
            });
    PlainLock.Held mine = lock.hold();
    mine.close();
    owner.interrupt();
    assertThatExceptionOfType(ExecutionException.class).isThrownBy(owner::get);
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.await(() -> true));
  }

  @Test
  void whatIsWaitedForIsLookedAtAgain() throws Exception {
    ArrayDeque<String> jobs = new ArrayDeque<>();
    Parked<String> worker =
        Parked.in(
            () -> {
              try (var _ = lock.hold()) {
                lock.await(() -> !jobs.isEmpty());
                return jobs.remove();
              }
            });
    try (var _ = lock.hold()) {
      assertThat(jobs).isEmpty();
    }
    try (var _ = lock.hold()) {
      jobs.add("job");
    }
    assertThat(worker.get()).isEqualTo("job");
  }

  @Test
  void waitingHasAnEnd() {
    try (var _ = lock.hold()) {
      assertThat(lock.await(() -> false, SHORT)).isFalse();
      assertThat(lock.await(() -> false, Duration.ZERO)).isFalse();
      assertThat(lock.await(() -> true, Duration.ZERO)).isTrue();
      assertThat(lock.isHeldByCurrentThread()).isTrue();
    }
  }

  @Test
  void anInterruptedThreadCanCleanUp() {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(WaitInterruptedException.class).isThrownBy(lock::hold);
      try (var _ = lock.holdUninterruptibly()) {
        assertThat(lock.isHeldByCurrentThread()).isTrue();
      }
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void ranksAreKept() {
    PlainLock low = PlainLock.ranked("low", 1);
    PlainLock high = PlainLock.ranked("high", 2);
    try (var _ = low.hold();
        var _ = high.hold()) {
      assertThat(high.isHeldByCurrentThread()).isTrue();
    }
    try (var _ = high.hold()) {
      assertThatIllegalStateException()
          .isThrownBy(low::hold)
          .withMessageContaining("lock \"low\" of rank 1 must be taken before lock \"high\"");
    }
    try (var _ = low.hold()) {
      assertThat(low.isHeldByCurrentThread()).isTrue();
    }
  }
}
