package dev.heddle.toolkit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A place where a fixed number of threads wait for each other, again and again.
 *
 * <p>All or none go on: if one gives up (its time passes, it is interrupted, the action throws, or
 * somebody calls {@link #abort}), the barrier breaks, and all others get {@link
 * BarrierBrokenException}, those that come later, too, until {@link #reset}.
 *
 * <p>{@code await} returns the index of arrival: <em>0 for the first, parties - 1 for the
 * last</em>. (The JDK's {@code CyclicBarrier} counts down: there the last gets 0.)
 *
 * <p><b>Interruption.</b> {@code await} throws {@link WaitInterruptedException} if the thread is
 * interrupted, before it arrives, which breaks the barrier, or while it waits. If all have arrived
 * first, it returns. <b>Timeouts</b> of zero or less do not wait. <b>Memory:</b> what each party
 * did before it arrived happens before the action, and that before what any does afterwards.
 */
public final class Barrier {
  private final String label;
  private final int parties;
  private final @Nullable Runnable action;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition over = lock.newCondition();
  private Round round = new Round();

  /** One meeting. Guarded by the lock. */
  private static final class Round {
    private int arrived;
    private boolean complete;

    /** Why nobody can meet any more, or {@code null}. */
    private @Nullable String broken;

    private @Nullable Throwable cause;
  }

  private Barrier(String name, int parties, @Nullable Runnable action) {
    if (parties <= 0) {
      throw new IllegalArgumentException("parties must be positive, but are " + parties);
    }
    this.label = Names.label("barrier", name);
    this.parties = parties;
    this.action = action;
  }

  /**
   * A barrier for so many threads.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Barrier of(String name, int parties) {
    return new Barrier(name, parties, null);
  }

  /** The same without a name of your choice. */
  public static Barrier of(int parties) {
    return of(Names.next(), parties);
  }

  /**
   * A barrier with an action, which the last to arrive runs before any goes on. It holds the
   * barrier's lock: it must not wait for another party.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Barrier of(String name, int parties, Runnable action) {
    return new Barrier(name, parties, Objects.requireNonNull(action, "action"));
  }

  /**
   * Waits for the others.
   *
   * @return how many arrived before
   * @throws BarrierBrokenException if the barrier is broken, or breaks meanwhile
   * @throws WaitInterruptedException if the thread is interrupted, which breaks the barrier
   */
  public int await() {
    return await(Long.MAX_VALUE);
  }

  /**
   * Waits so long for the others.
   *
   * @return how many arrived before
   * @throws WaitTimeoutException if they have not all come in time, which breaks the barrier
   * @throws BarrierBrokenException if the barrier is broken, or breaks meanwhile
   * @throws WaitInterruptedException if the thread is interrupted, which breaks the barrier
   */
  public int await(Duration timeout) {
    return await(Waiting.nanos(timeout));
  }

  private int await(long nanos) {
    lock.lock();
    try {
      Round mine = round;
      throwIfBroken(mine);
      if (Thread.currentThread().isInterrupted()) {
        breakIt(mine, "a party was interrupted", null);
        Waiting.check("await", label);
      }
      int index = mine.arrived++;
      if (mine.arrived == parties) {
        complete(mine);
      } else {
        awaitOthers(mine, nanos);
      }
      return index;
    } finally {
      lock.unlock();
    }
  }

  private void complete(Round mine) {
    if (action != null) {
      try {
        action.run();
      } catch (Throwable e) {
        breakIt(mine, "the action failed", e);
        throw e;
      }
    }
    // The action may have called reset or abort.
    throwIfBroken(mine);
    mine.complete = true;
    round = new Round();
    over.signalAll();
  }

  private void awaitOthers(Round mine, long nanos) {
    try (var waiting = Waiting.lazily("await", label)) {
      long left = nanos;
      while (!mine.complete && mine.broken == null) {
        if (left <= 0) {
          breakIt(mine, "a party's time passed", null);
          throw new WaitTimeoutException(
              "only " + mine.arrived + " of " + parties + " came in time to " + label, null);
        }
        left = waiting.at(over, left);
      }
    } catch (InterruptedException e) {
      if (!mine.complete && mine.broken == null) {
        breakIt(mine, "a party was interrupted", null);
        throw Waiting.interrupted("await", label, e);
      }
      Thread.currentThread().interrupt();
    }
    throwIfBroken(mine);
  }

  private void throwIfBroken(Round mine) {
    if (mine.broken != null) {
      throw new BarrierBrokenException(label + " is broken: " + mine.broken, mine.cause);
    }
  }

  private void breakIt(Round broken, String why, @Nullable Throwable cause) {
    if (broken.broken == null) {
      broken.broken = why;
      broken.cause = cause;
      over.signalAll();
    }
  }

  /** Breaks the barrier for all who wait and who come, until {@link #reset}. Does not wait. */
  public void abort() {
    lock.lock();
    try {
      breakIt(round, "it was aborted", null);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes the barrier as new. Who waits gets {@link BarrierBrokenException}; who comes afterwards
   * meets others as at first. Does not wait.
   */
  public void reset() {
    lock.lock();
    try {
      breakIt(round, "it was reset", null);
      round = new Round();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is broken now. */
  public boolean isBroken() {
    lock.lock();
    try {
      return round.broken != null;
    } finally {
      lock.unlock();
    }
  }

  /** How many must come. */
  public int parties() {
    return parties;
  }

  /** How many have come and wait for the others. */
  public int waiting() {
    lock.lock();
    try {
      return round.broken != null ? 0 : round.arrived;
    } finally {
      lock.unlock();
    }
  }

  /** Its state at this moment, for people. */
  @Override
  public String toString() {
    lock.lock();
    try {
      String state =
          round.broken != null
              ? "broken: " + round.broken
              : round.arrived + " of " + parties + " arrived";
      return label + " [" + state + "]";
    } finally {
      lock.unlock();
    }
  }
}
