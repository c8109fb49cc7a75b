package dev.heddle.toolkit;

import java.time.Duration;

/**
 * One wait of the current thread, from the moment it cannot go on: the thread's name tells what it
 * waits for, and with JFR the wait becomes an event.
 *
 * <p>Begun on slow paths only, so it costs nothing where nobody waits. A thread dump shows names of
 * threads but not of what they are parked on, so the name is the only place for it (ADR 21).
 */
final class Waiting implements AutoCloseable {
  /** Threads keep their names with {@code -Ddev.heddle.toolkit.nameWaits=false}. */
  private static final boolean NAMED =
      !"false".equals(System.getProperty("dev.heddle.toolkit.nameWaits"));

  private final Thread thread = Thread.currentThread();
  private final String before = thread.getName();
  private final String during;
  private final Record record;

  /** What observes a wait; without JFR, nobody. */
  interface Record {
    void end();
  }

  private Waiting(String operation, String what) {
    during = before + " [" + operation + ", " + what + "]";
    if (NAMED) {
      thread.setName(during);
    }
    record = Jfr.PRESENT ? new WaitEvent.Recorded(operation, what) : Jfr.NOBODY;
  }

  /**
   * Begins a wait.
   *
   * @param operation what the thread does, such as {@code take}
   * @param what the primitive, such as {@code channel "jobs"}
   */
  static Waiting begin(String operation, String what) {
    return new Waiting(operation, what);
  }

  /** Ends it. A name that was given to the thread meanwhile stays. */
  @Override
  public void close() {
    record.end();
    if (NAMED && thread.getName().equals(during)) {
      thread.setName(before);
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

    static final Record NOBODY =
        new Record() {
          @Override
          public void end() {}
        };
  }
}
