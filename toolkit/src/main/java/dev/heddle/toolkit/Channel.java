package dev.heddle.toolkit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A queue between threads that can be closed.
 *
 * <p>Producers {@link #put}, consumers {@link #take} or loop over it:
 *
 * <pre>{@code
 * Channel<Job> jobs = Channel.bounded("jobs", 10);
 * // each consumer                       // the producer
 * for (Job job : jobs) {                 jobs.put(job);
 *   work(job);                           ...
 * }                                      jobs.close();
 * }</pre>
 *
 * <p>Closing ends it for all consumers at once: what is inside is still delivered, then loops end
 * and {@link #take} throws {@link ClosedException}. A put that is refused because the channel is
 * closed, or closes while it waits, throws {@link ClosedException}, too; its item is not in the
 * channel. So nobody counts sentinels, and nothing gets lost in silence.
 *
 * <p><b>Interruption.</b> Methods that wait throw {@link WaitInterruptedException} if the thread is
 * interrupted, before or while they wait; then nothing was put or taken. Methods without a wait do
 * not look. <b>Timeouts</b> of zero or less do not wait. <b>Nulls</b> are refused with {@link
 * NullPointerException}. <b>Memory:</b> what a thread did before it put an item happens before what
 * another does after it took it; what was done before {@link #close} happens before what a thread
 * does that was told so, and what was done before {@link #taskDone} before what follows {@link
 * #join}.
 *
 * @param <T> the items
 */
public abstract sealed class Channel<T> implements Iterable<T>, AutoCloseable
    permits BufferedChannel, HandoverChannel {
  private static final VarHandle PUTS;

  static {
    try {
      PUTS = MethodHandles.lookup().findVarHandle(Channel.class, "puts", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final ReentrantLock lock = new ReentrantLock();
  final String label;

  /** Guarded by the lock. */
  boolean closed;

  /** Why it was closed, or {@code null}. Guarded by the lock. */
  @Nullable Throwable error;

  /*
   * Items that were put and not reported done: puts - done. Counted apart so that taskDone needs no
   * lock. Written under the lock before the item can be taken; who takes an item has therefore seen
   * its count, and so has whoever saw that one's taskDone.
   */
  @SuppressWarnings("unused") // by PUTS
  private long puts;

  private final AtomicLong done = new AtomicLong();
  private volatile int joiners;
  private final Condition allDone = lock.newCondition();

  Channel(String name) {
    this.label = Names.label("channel", name);
  }

  /**
   * A channel of at most {@code capacity} items, first in, first out.
   *
   * @throws IllegalArgumentException if the capacity is negative; 0 is a {@link #handover()}
   */
  public static <T> Channel<T> bounded(String name, int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity must not be negative, but is " + capacity);
    }
    return capacity == 0
        ? new HandoverChannel<>(name)
        : new BufferedChannel<>(name, capacity, Store.fifo());
  }

  /** The same without a name of your choice. */
  public static <T> Channel<T> bounded(int capacity) {
    return bounded(Names.next(), capacity);
  }

  /** A channel without bound: {@link #put} never waits. */
  public static <T> Channel<T> unbounded(String name) {
    return new BufferedChannel<>(name, Integer.MAX_VALUE, Store.fifo());
  }

  /** The same without a name of your choice. */
  public static <T> Channel<T> unbounded() {
    return unbounded(Names.next());
  }

  /**
   * A channel without room: {@link #put} waits until a consumer takes the item. Consumers and
   * producers are served in the order in which they came.
   */
  public static <T> Channel<T> handover(String name) {
    return new HandoverChannel<>(name);
  }

  /** The same without a name of your choice. */
  public static <T> Channel<T> handover() {
    return handover(Names.next());
  }

  /**
   * A channel that delivers the newest item first.
   *
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public static <T> Channel<T> lifo(String name, int capacity) {
    return new BufferedChannel<>(name, positive(capacity), Store.lifo());
  }

  /**
   * A channel that delivers the smallest item first, and equal ones in the order in which they were
   * put. The comparator runs under the channel's lock; what it throws, the caller of {@link #put}
   * or {@link #take} sees.
   *
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public static <T> Channel<T> priority(
      String name, int capacity, Comparator<? super T> comparator) {
    Objects.requireNonNull(comparator, "comparator");
    return new BufferedChannel<>(name, positive(capacity), Store.priority(comparator));
  }

  private static int positive(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity must be positive, but is " + capacity);
    }
    return capacity;
  }

  /**
   * Puts an item in; waits while there is no room.
   *
   * @throws ClosedException if the channel is closed, or closes meanwhile
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public abstract void put(T item);

  /**
   * Puts an item in if that needs no wait.
   *
   * @return whether it is in
   * @throws ClosedException if the channel is closed
   */
  public abstract boolean tryPut(T item);

  /**
   * Puts an item in; waits so long for room.
   *
   * @return whether it is in; if not, it never will be
   * @throws ClosedException if the channel is closed, or closes meanwhile
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public abstract boolean tryPut(T item, Duration timeout);

  /**
   * Takes an item out; waits for one.
   *
   * @throws ClosedException if the channel is closed and empty, with the error it was closed with
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public abstract T take();

  /**
   * Takes an item out if there is one.
   *
   * @return the item, or {@code null} if there is none now
   * @throws ClosedException if the channel is closed and empty: there will never be one
   */
  public abstract @Nullable T tryTake();

  /**
   * Takes an item out; waits so long for one.
   *
   * @return the item, or {@code null} if none came in time
   * @throws ClosedException if the channel is closed and empty
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public abstract @Nullable T tryTake(Duration timeout);

  /** Takes what is inside now, in the order of delivery, without waiting; perhaps nothing. */
  public abstract List<T> drain();

  /** Empties the channel, under the lock, without counting anything. */
  abstract List<T> removeAll();

  /** Wakes all who wait to put or take. */
  abstract void wakeAll();

  /** How many items it holds at most; 0 for a hand-over, {@link Integer#MAX_VALUE} for no bound. */
  public abstract int capacity();

  /** How many items are inside. Out of date when it returns, unless no other thread is left. */
  public abstract int size();

  /**
   * Closes the channel: nothing more can be put, what is inside is delivered, then consumers are
   * told. Does not wait. Closing twice is harmless; the first time counts.
   */
  @Override
  public void close() {
    close(false, null);
  }

  /**
   * Closes the channel because of an error. What is inside is delivered, then {@link #take} and
   * loops throw {@link ClosedException} with it as cause, so that no consumer takes a failure for
   * an end.
   */
  public void close(Throwable error) {
    close(false, Objects.requireNonNull(error, "error"));
  }

  /**
   * Closes the channel and hands back what was inside, so that no consumer gets it. Those items
   * count as done for {@link #join}. After another close, hands back what is left.
   */
  public List<T> closeNow() {
    return close(true, null);
  }

  private List<T> close(boolean now, @Nullable Throwable why) {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        error = why;
        wakeAll();
      }
      if (!now) {
        return List.of();
      }
      List<T> left = removeAll();
      done.addAndGet(left.size());
      allDone.signalAll();
      return left;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was closed; items may still be inside. */
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The items that are still to come, as they come; waits as {@link #take} does. Ends when the
   * channel is closed and empty. {@code hasNext} takes the item, so use a loop, which always asks
   * for it then. Each iterator belongs to one thread; several may share the items.
   *
   * @return an iterator whose {@code hasNext} throws {@link ClosedException} if the channel was
   *     closed with an error, and {@link WaitInterruptedException}
   */
  @Override
  public Iterator<T> iterator() {
    return new Items();
  }

  private final class Items implements Iterator<T> {
    private @Nullable T next;

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = takeOrEnd();
      }
      return next != null;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException(label + " is closed");
      }
      T item = Objects.requireNonNull(next);
      next = null;
      return item;
    }
  }

  /** An item, or {@code null} at the end. */
  abstract @Nullable T takeOrEnd();

  /**
   * Reports that the work on an item that was taken is done. Does not wait.
   *
   * @throws IllegalStateException if that was reported for every item already
   */
  public void taskDone() {
    for (; ; ) {
      long before = done.get();
      long all = (long) PUTS.getAcquire(this);
      if (before >= all) {
        throw new IllegalStateException(
            "taskDone was called for all " + all + " items of " + label + " already");
      }
      if (done.compareAndSet(before, before + 1)) {
        if (before + 1 == all && joiners > 0) {
          signalDone();
        }
        return;
      }
    }
  }

  private void signalDone() {
    lock.lock();
    try {
      allDone.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Counts an item that is about to become visible. Under the lock. */
  final void countPut() {
    PUTS.setRelease(this, puts + 1);
  }

  /**
   * Waits until all items that were put are reported done.
   *
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public void join() {
    join(Long.MAX_VALUE);
  }

  /**
   * Waits so long until all items that were put are reported done.
   *
   * @return whether they are
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public boolean join(Duration timeout) {
    return join(Waiting.nanos(timeout));
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only written with the lock
  private boolean join(long nanos) {
    enter("join");
    try {
      joiners++;
      try {
        return done.get() >= puts || awaitDone(nanos);
      } finally {
        joiners--;
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitDone(long nanos) {
    try (var waiting = Waiting.lazily("join", label)) {
      long left = nanos;
      while (done.get() < puts) {
        if (left <= 0) {
          return false;
        }
        left = waiting.at(allDone, left);
      }
      return true;
    } catch (InterruptedException e) {
      throw Waiting.interrupted("join", label, e);
    }
  }

  /** Takes the lock, unless the thread is interrupted. */
  final void enter(String operation) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw Waiting.interrupted(operation, label, e);
    }
  }

  /** The exception for who wants to put into a closed channel. Under the lock. */
  final ClosedException refused() {
    return new ClosedException("cannot put: " + label + " is closed", error);
  }

  /** The exception for who wants to take from a closed and empty channel. Under the lock. */
  final ClosedException ended() {
    return new ClosedException(label + " is closed and empty", error);
  }

  /** Its state at this moment, for people. */
  @Override
  public String toString() {
    lock.lock();
    try {
      String state = error != null ? "closed by " + error : closed ? "closed" : "open";
      return label + " [" + contents() + ", " + state + "]";
    } finally {
      lock.unlock();
    }
  }

  /** What is inside and who waits, for people. Under the lock. */
  abstract String contents();
}
