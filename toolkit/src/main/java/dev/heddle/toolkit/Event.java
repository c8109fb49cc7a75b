package dev.heddle.toolkit;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A flag that threads wait for, and that can be cleared again.
 *
 * <p>{@link #set} wakes all who wait at that moment, even if {@link #clear} follows at once. If
 * nothing is ever cleared, the JDK's {@code CountDownLatch(1)} does the same.
 *
 * <p><b>Interruption.</b> {@code await} throws {@link WaitInterruptedException} if the thread is
 * interrupted, before or while it waits. <b>Timeouts</b> of zero or less do not wait.
 * <b>Memory:</b> what was done before {@link #set} happens before what a thread does after {@code
 * await} returned because of it, or after {@link #isSet} said so.
 */
public final class Event {
  private final String label;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Changed under the lock. */
  private volatile boolean set;

  /** How often it was set. Guarded by the lock. */
  private long times;

  private Event(String name) {
    this.label = Names.label("event", name);
  }

  /** An event that is not set. */
  public static Event named(String name) {
    return new Event(name);
  }

  /** The same without a name of your choice. */
  public static Event create() {
    return named(Names.next());
  }

  /** Sets it, and lets all go on who wait. Does not wait. */
  public void set() {
    lock.lock();
    try {
      if (!set) {
        set = true;
        times++;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Clears it: who comes from now on waits. Does not wait. */
  public void clear() {
    lock.lock();
    try {
      set = false;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is set now. */
  public boolean isSet() {
    return set;
  }

  /**
   * Waits until it is set.
   *
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public void await() {
    await(Long.MAX_VALUE);
  }

  /**
   * Waits so long until it is set.
   *
   * @return whether it was
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public boolean await(Duration timeout) {
    return await(Waiting.nanos(timeout));
  }

  private boolean await(long nanos) {
    Waiting.check("await", label);
    if (set || nanos == 0) {
      return set;
    }
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw Waiting.interrupted("await", label, e);
    }
    try (var waiting = Waiting.lazily("await", label)) {
      long seen = times;
      long left = nanos;
      while (!set && times == seen) {
        if (left <= 0) {
          return false;
        }
        left = waiting.at(changed, left);
      }
      return true;
    } catch (InterruptedException e) {
      throw Waiting.interrupted("await", label, e);
    } finally {
      lock.unlock();
    }
  }

  /** Its state at this moment, for people. */
  @Override
  public String toString() {
    lock.lock();
    try {
      return label
          + (set ? " [set, " : " [not set, ")
          + lock.getWaitQueueLength(changed)
          + " waiting]";
    } finally {
      lock.unlock();
    }
  }
}
