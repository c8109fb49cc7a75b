package dev.heddle.kernel;

/** What a strand does at a scheduling point or in an event. */
public enum Op {
  /** The strand's first step. */
  BEGIN,
  /** The strand's {@code run} returned or threw. */
  END,
  /** A thread was started: it becomes a strand. */
  START,
  /** A wait for another thread's end. */
  JOIN,
  /** {@code Thread.sleep}. */
  SLEEP,
  /** {@code Thread.yield} or {@code Thread.onSpinWait}. */
  YIELD,
  /** Many turns of a loop without any other step: the strand may be waiting for a plain field. */
  SPIN,
  /** {@code LockSupport.park} that had to wait. */
  PARK,
  /** Entry of a monitor that the strand does not hold yet. */
  MONITOR_ENTER,
  /** The last exit of a monitor. */
  MONITOR_EXIT,
  /** {@code Object.wait}. */
  WAIT,
  /** {@code Object.notify}. */
  NOTIFY,
  /** {@code Object.notifyAll}. */
  NOTIFY_ALL,
  /** An operation of the JDK that other threads can observe: see {@link Operations}. */
  CALL,
  /** A read of a volatile field. */
  VOLATILE_READ,
  /** A write of a volatile field. */
  VOLATILE_WRITE,
  /** A read of a plain field or array element. */
  READ,
  /** A write of a plain field or array element. */
  WRITE,
  /** Printing or logging. */
  OUTPUT,
  /** A wait for another strand that initialises a class. */
  CLASS_INIT,
  /** {@code System.exit}, {@code Runtime.halt}. */
  EXIT,
  /** An operation on what is outside of the schedule: a socket, a process, input. */
  OUTSIDE;

  /**
   * Whether steps of this kind are left out of fingerprints and are not counted by schedules: those
   * that a statement added to look at the program takes, a print of a variable.
   */
  public boolean isMinor() {
    return this == OUTPUT || this == READ || this == VOLATILE_READ;
  }

  /** Whether a step of this kind may be part of a loop that merely looks again. */
  boolean isLook() {
    return this == READ || this == VOLATILE_READ || this == YIELD || this == SPIN || this == CALL;
  }

  /** Whether a strand says with it that it has nothing better to do for now. */
  public boolean isPause() {
    return this == YIELD || this == SPIN || this == SLEEP;
  }
}
