package dev.heddle.toolkit;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One wait of the current thread, from the moment it cannot go on: the thread's name tells what it
 * waits for (a platform thread's, if it waits longer than 20 ms), and with JFR the wait becomes an
 * event.
 *
 * <p>Begun on slow paths only, so it costs nothing where nobody waits. A thread dump shows names of
 * threads but not of what they are parked on, so the name is the only place for it (ADR 21).
 */
final class Waiting implements AutoCloseable {
  /** Threads keep their names with {@code -Ddev.heddle.toolkit.nameWaits=false}. */
  private static final boolean NAMED =
      !"false".equals(System.getProperty("dev.heddle.toolkit.nameWaits"));

  /** Renaming a platform thread takes a call of the system: shorter waits do without. */
  private static final long UNNAMED_NANOS = 20_000_000;

  private final Thread thread = Thread.currentThread();
  private final String operation;
  private final String what;
  private final Observed record;

  /** Both {@code null} until the thread is renamed. */
  private @Nullable String before;

  private @Nullable String during;

  /** What observes a wait; without JFR, nobody. */
  interface Observed {
    void end();
  }

  private Waiting(String operation, String what) {
    this.operation = operation;
    this.what = what;
    record = Jfr.PRESENT ? new WaitEvent.Recorded(operation, what) : Jfr.NOBODY;
  }

  /**
   * Begins a wait; the thread's name tells so at once.
   *
   * @param operation what the thread does, such as {@code take}
   * @param what the primitive, such as {@code channel "jobs"}
   */
  static Waiting begin(String operation, String what) {
    Waiting waiting = new Waiting(operation, what);
    waiting.rename();
    return waiting;
  }

  /** Begins a wait by the methods below; the thread's name tells so if it is not short. */
  static Waiting lazily(String operation, String what) {
    Waiting waiting = new Waiting(operation, what);
    if (waiting.thread.isVirtual()) {
      waiting.rename();
    }
    return waiting;
  }

  private void rename() {
    if (before == null) {
      before = thread.getName();
      during = before + " [" + operation + ", " + what + "]";
      if (NAMED) {
        thread.setName(during);
      }
    }
  }

  /**
   * Waits at a condition, without cause ending early now and then: the caller looks again in any
   * case.
   *
   * @param left for so long at most; {@link Long#MAX_VALUE} for ever
   * @return how much of that is left
   */
  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
  long at(Condition condition, long left) throws InterruptedException {
    if (before == null && left > UNNAMED_NANOS) {
      long rest = condition.awaitNanos(UNNAMED_NANOS);
      if (rest <= 0) {
        rename();
      }
      return left == Long.MAX_VALUE ? left : left - UNNAMED_NANOS + rest;
    }
    if (left == Long.MAX_VALUE) {
      condition.await();
      return left;
    }
    return condition.awaitNanos(left);
  }

  /** Ends it. A name that was given to the thread meanwhile stays. */
  @Override
  public void close() {
    record.end();
    String name = before;
    if (NAMED && name != null && thread.getName().equals(during)) {
      thread.setName(name);
    }
  }

  /** The exception for an interrupted thread, whose interrupt status it sets again. */
  static WaitInterruptedException interrupted(
      String operation, String what, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new WaitInterruptedException("interrupted: " + operation + ", " + what, cause);
  }

  /** Refuses to begin, as every wait does, when the thread has been interrupted before. */
  static void check(String operation, String what) {
    if (Thread.currentThread().isInterrupted()) {
      throw new WaitInterruptedException("interrupted before: " + operation + ", " + what, null);
    }
  }

  /** A timeout in nanoseconds; negative ones are none, and endless ones very long. */
  static long nanos(Duration timeout) {
    if (timeout.isNegative()) {
      return 0;
    }
    try {
      return timeout.toNanos();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Loaded without jdk.jfr; {@link WaitEvent} is not. */
  private static final class Jfr {
    static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    static final Observed NOBODY =
        new Observed() {
          @Override
          public void end() {}
        };
  }
}
