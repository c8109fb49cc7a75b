package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private static final long MILLI = 1_000_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualClock clock = new VirtualClock();

  @Test
  void itStartsAtAFixedInstant() {
    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.millis()).isEqualTo(START.toEpochMilli());
  }

  @Test
  void itStandsStillUntilItIsMoved() {
    long start = clock.nanos();

    clock.advanceTo(start + 5 * MILLI);

    assertThat(clock.nanos()).isEqualTo(start + 5 * MILLI);
    assertThat(clock.millis()).isEqualTo(START.toEpochMilli() + 5);
    assertThat(clock.instant()).isEqualTo(START.plusMillis(5));
  }

  @Test
  void itNeverGoesBack() {
    long start = clock.nanos();
    clock.advanceTo(start + 10);

    clock.advanceTo(start + 9);
    clock.advanceTo(0);
    clock.advanceTo(Long.MIN_VALUE);

    assertThat(clock.nanos()).isEqualTo(start + 10);
  }

  @Test
  void aTickTakesAMillisecond() {
    long start = clock.nanos();

    clock.tick();
    clock.tick();

    assertThat(clock.nanos()).isEqualTo(start + 2 * MILLI);
  }

  @Test
  void deadlinesBeyondTheEndOfTimeAreNever() {
    assertThat(clock.deadlineAfter(Long.MAX_VALUE)).isEqualTo(VirtualClock.NEVER);
    assertThat(clock.deadlineAfter(Long.MAX_VALUE - clock.nanos() + 1))
        .isEqualTo(VirtualClock.NEVER);
    assertThat(clock.deadlineAtMillis(Long.MAX_VALUE)).isEqualTo(VirtualClock.NEVER);
    assertThat(clock.deadlineAfter(Duration.ofDays(365).toNanos()))
        .isEqualTo(clock.nanos() + Duration.ofDays(365).toNanos());
  }

  @Test
  void deadlinesInThePastAreNow() {
    long now = clock.nanos();

    assertThat(clock.deadlineAfter(0)).isEqualTo(now);
    assertThat(clock.deadlineAfter(-1)).isEqualTo(now);
    assertThat(clock.deadlineAfter(Long.MIN_VALUE)).isEqualTo(now);
    assertThat(clock.deadlineAtMillis(START.toEpochMilli() - 1)).isEqualTo(now);
    assertThat(clock.deadlineAtMillis(0)).isEqualTo(now);
  }

  /** As {@code LockSupport.parkUntil(Long.MIN_VALUE)} asks for. */
  @Test
  void deadlinesLongBeforeTheEpochAreNow() {
    assertThat(clock.deadlineAtMillis(-10_000_000_000_000L)).isEqualTo(clock.nanos());
    assertThat(clock.deadlineAtMillis(Long.MIN_VALUE)).isEqualTo(clock.nanos());
  }

  @Test
  void aDeadlineAtAnInstantIsReachedAtThatInstant() {
    clock.advanceTo(clock.deadlineAtMillis(START.toEpochMilli() + 1_234));

    assertThat(clock.millis()).isEqualTo(START.toEpochMilli() + 1_234);
  }
}
