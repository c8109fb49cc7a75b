package dev.heddle.kernel;

import java.time.Instant;

/**
 * The time that the checked program sees. Computation takes none; the clock moves to the deadline
 * of a strand that goes on because its time has come, and for who looks at it again and again. In
 * nanoseconds.
 */
final class VirtualClock {
  /** No deadline. */
  static final long NEVER = Long.MAX_VALUE;

  /** Every execution starts on 2026-01-01T00:00:00Z. */
  private static final long EPOCH_MILLIS = 1_767_225_600_000L;

  private static final long START_NANOS = 1_000_000_000L;
  private static final long NANOS_PER_MILLI = 1_000_000L;

  private long now = START_NANOS;

  /** The value of {@code System.nanoTime}. */
  long nanos() {
    return now;
  }

  /** The value of {@code System.currentTimeMillis}. */
  long millis() {
    return millisAt(now);
  }

  /** The value of {@code Instant.now}. */
  Instant instant() {
    return Instant.ofEpochSecond(EPOCH_MILLIS / 1000, now - START_NANOS);
  }

  /** A look took so long that it shows. */
  void tick() {
    now += NANOS_PER_MILLI;
  }

  /** Whether this time is past. */
  boolean isAfter(long deadline) {
    return now >= deadline;
  }

  /** Moves to this time, unless it is past. */
  void advanceTo(long deadline) {
    if (deadline > now) {
      now = deadline;
    }
  }

  /** The deadline of a wait that lasts so long from now. */
  long deadlineAfter(long nanos) {
    long deadline = now + Math.max(0, nanos);
    return deadline < 0 ? NEVER : deadline;
  }

  /** The deadline of a wait until this {@code currentTimeMillis}. */
  long deadlineAtMillis(long millis) {
    long current = millisAt(now);
    if (millis <= current) {
      return now;
    }
    long left = millis - current;
    return left > NEVER / NANOS_PER_MILLI ? NEVER : deadlineAfter(left * NANOS_PER_MILLI);
  }

  private static long millisAt(long nanos) {
    return EPOCH_MILLIS + (nanos - START_NANOS) / NANOS_PER_MILLI;
  }
}
