package dev.heddle.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PermitsTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void comeBackWhenTheBlockEndsAlsoByAnException() {
    Permits permits = Permits.of("p", 2);
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              try (var _ = permits.acquire(2)) {
                assertThat(permits.available()).isZero();
                assertThat(permits.holders()).containsExactly(Thread.currentThread());
                throw new IllegalStateException("the work fails");
              }
            });
    assertThat(permits.available()).isEqualTo(2);
    assertThat(permits.holders()).isEmpty();
  }

  @Test
  void comeBackOnce() {
    Permits permits = Permits.of("p", 1);
    Permits.Held held = permits.acquire();
    held.release();
    held.close();
    held.close();
    assertThat(permits.available()).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(held::release)
        .withMessage("these 1 of permits \"p\" have been released already");
  }

  @Test
  void areNotLostWhenTimePasses() {
    Permits permits = Permits.fair("p", 1);
    try (var held = permits.tryAcquire()) {
      assertThat(held).isNotNull();
      assertThat(permits.tryAcquire()).isNull();
      assertThat(permits.tryAcquire(SHORT)).isNull();
      assertThat(permits.tryAcquire(Duration.ofDays(-1))).isNull();
    }
    assertThat(permits.available()).isEqualTo(1);
  }

  @Test
  void goToWhoWaits() throws Exception {
    Permits permits = Permits.of("slots", 1);
    Permits.Held held = permits.acquire();
    Parked<Permits.Held> waiter = Parked.in(() -> permits.acquire());
    assertThat(waiter.thread().getName()).isEqualTo("waiter [acquire, permits \"slots\"]");
    assertThat(permits)
        .hasToString(
            "permits \"slots\" [0 of 1 available, held by [%s], 1 waiting]"
                .formatted(Thread.currentThread().getName()));
    held.close();
    waiter.get().close();
    assertThat(permits.available()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    Permits permits = Permits.of(1);
    permits.acquire();
    Parked<Permits.Held> waiter = Parked.in(() -> permits.acquire());
    waiter.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(waiter::get)
        .withCauseInstanceOf(WaitInterruptedException.class);
  }

  @Test
  void canBeMoreOrFewer() throws Exception {
    Permits permits = Permits.of(1);
    Permits.Held first = permits.acquire();
    Parked<Permits.Held> waiter = Parked.in(() -> permits.acquire());
    permits.resize(2);
    Permits.Held second = waiter.get();
    permits.resize(1);
    assertThat(permits.available()).isEqualTo(-1);
    first.close();
    assertThat(permits.tryAcquire()).isNull();
    second.close();
    assertThat(permits.available()).isEqualTo(1);
    assertThat(permits.capacity()).isEqualTo(1);
  }

  @Test
  void refuseNonsense() {
    Permits permits = Permits.of("p", 2);
    assertThatIllegalArgumentException().isThrownBy(() -> permits.acquire(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> permits.acquire(3))
        .withMessage("3 permits were asked for, but permits \"p\" has only 2");
    assertThatIllegalArgumentException().isThrownBy(() -> Permits.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> permits.resize(-1));
  }
}
