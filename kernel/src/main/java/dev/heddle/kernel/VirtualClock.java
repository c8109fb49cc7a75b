package dev.heddle.kernel;

import java.time.Instant;

/**
 * The time that the checked program sees. Computation takes none; the clock moves only to the
 * deadline of a strand that goes on because its time has come. In nanoseconds.
 */
final class VirtualClock {
  /** No deadline. */
  static final long NEVER = Long.MAX_VALUE;

  /** Every execution starts on 2026-01-01T00:00:00Z. */
  private static final long EPOCH_MILLIS = 1_767_225_600_000L;

  private static final long START_NANOS = 1_000_000_000L;
  private static final long NANOS_PER_MILLI = 1_000_000L;

  /** How often a strand may look at a clock that stands still before looking itself takes time. */
  private static final int PATIENCE = 100;

  private long now = START_NANOS;
  private int looks;

  /** The value of {@code System.nanoTime}. */
  long nanos() {
    return now;
  }

  /**
   * The value of {@code System.nanoTime} for a program that asks. A program that spins until some
   * time has passed would do so for ever on a clock that stands still: after {@value #PATIENCE}
   * looks each further one takes a millisecond.
   */
  long look() {
    if (++looks > PATIENCE) {
      now += NANOS_PER_MILLI;
    }
    return now;
  }

  /** The value of {@code System.currentTimeMillis} for a program that asks. */
  long lookMillis() {
    return millisAt(look());
  }

  /** The value of {@code Instant.now} for a program that asks. */
  Instant lookInstant() {
    long nanos = look() - START_NANOS;
    return Instant.ofEpochSecond(EPOCH_MILLIS / 1000, nanos);
  }

  /** Whether the next look moves the clock. */
  boolean isMovedByLooking() {
    return looks >= PATIENCE;
  }

  /** How often it can be looked at yet before it moves. */
  int patience() {
    return Math.max(0, PATIENCE - looks);
  }

  /** Whether this time is past. */
  boolean isAfter(long deadline) {
    return now >= deadline;
  }

  /** Moves to this time, unless it is past. */
  void advanceTo(long deadline) {
    if (deadline > now) {
      now = deadline;
      looks = 0;
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
