package dev.heddle.toolkit;

import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A counting semaphore whose permits come back by themselves:
 *
 * <pre>{@code
 * Permits slots = Permits.of("downloads", 3);
 * try (var _ = slots.acquire()) {
 *   download();
 * }
 * }</pre>
 *
 * <p>What was acquired is released when the block ends, also by an exception, and once only. A
 * permit that was not acquired cannot be released: there is no method for it.
 *
 * <p><b>Interruption.</b> Methods that wait throw {@link WaitInterruptedException} if the thread is
 * interrupted, before or while they wait; then nothing is acquired. {@link #tryAcquire()} does not
 * look. <b>Timeouts</b> of zero or less do not wait. <b>Memory:</b> what a thread did before it
 * released happens before what another does after it acquired the same permit.
 */
public final class Permits {
  private static final int MOST_SLOTS = 64;
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Thread[].class);

  private final Counter counter;
  private final String label;
  private final ReentrantLock resizing = new ReentrantLock();
  private volatile int capacity;

  /*
   * Who holds permits: a hash table of threads in which each writes where it finds a place and
   * clears that place again. Two threads that write one place at once leave one of them out; no
   * thread is ever shown that holds nothing. So it needs no atomic operation: acquiring must not
   * cost more than the semaphore's own.
   */
  private final Thread[] slots;

  /** A semaphore that can be made smaller. */
  private static final class Counter extends Semaphore {
    @Serial private static final long serialVersionUID = 1;

    Counter(int permits, boolean fair) {
      super(permits, fair);
    }

    @Override
    protected void reducePermits(int reduction) {
      super.reducePermits(reduction);
    }
  }

  private Permits(String name, int permits, boolean fair) {
    this.label = Names.label("permits", name);
    this.capacity = notNegative(permits);
    this.counter = new Counter(permits, fair);
    this.slots = new Thread[slotsFor(permits)];
  }

  /** A power of two, with room to spare. */
  private static int slotsFor(int permits) {
    return Math.max(4, 2 * Integer.highestOneBit(Math.min(MOST_SLOTS / 2, Math.max(1, permits))));
  }

  private static int notNegative(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative, but are " + permits);
    }
    return permits;
  }

  /**
   * So many permits; who comes may overtake who waits.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public static Permits of(String name, int permits) {
    return new Permits(name, permits, false);
  }

  /** The same without a name of your choice. */
  public static Permits of(int permits) {
    return of(Names.next(), permits);
  }

  /**
   * So many permits, acquired in the order in which threads came. Slower.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public static Permits fair(String name, int permits) {
    return new Permits(name, permits, true);
  }

  /**
   * Acquires a permit; waits for it.
   *
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public Held acquire() {
    return acquire(1);
  }

  /**
   * Acquires so many permits at once; waits for them, and takes none while it waits.
   *
   * @throws IllegalArgumentException if that is not positive, or more than there are
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public Held acquire(int permits) {
    check(permits);
    if (isQuick(permits)) {
      return held(permits);
    }
    try (var _ = Waiting.begin("acquire", label)) {
      counter.acquire(permits);
    } catch (InterruptedException e) {
      throw Waiting.interrupted("acquire", label, e);
    }
    return held(permits);
  }

  /** Acquires without a wait, if that is possible and the thread is not interrupted. */
  private boolean isQuick(int permits) {
    return !Thread.currentThread().isInterrupted() && takeNow(permits);
  }

  private boolean takeNow(int permits) {
    return !(counter.isFair() && counter.hasQueuedThreads()) && counter.tryAcquire(permits);
  }

  /** Acquires a permit if that needs no wait; {@code null} if not. See {@link #tryAcquire(int)}. */
  public @Nullable Held tryAcquire() {
    return tryAcquire(1);
  }

  /**
   * Acquires so many permits if that needs no wait, and, with {@link #fair}, nobody waits already.
   *
   * @return what a try-with-resources statement releases; {@code null}, which it ignores, if there
   *     were too few
   * @throws IllegalArgumentException if that is not positive, or more than there are
   */
  public @Nullable Held tryAcquire(int permits) {
    check(permits);
    return takeNow(permits) ? held(permits) : null;
  }

  /** Acquires a permit; waits so long. See {@link #tryAcquire(int, Duration)}. */
  public @Nullable Held tryAcquire(Duration timeout) {
    return tryAcquire(1, timeout);
  }

  /**
   * Acquires so many permits at once; waits so long for them. If the time passes, none is lost.
   *
   * @return {@code null} if there were too few all the time
   * @throws IllegalArgumentException if that is not positive, or more than there are
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public @Nullable Held tryAcquire(int permits, Duration timeout) {
    check(permits);
    long nanos = Waiting.nanos(timeout);
    if (isQuick(permits)) {
      return held(permits);
    }
    try (var _ = Waiting.begin("acquire", label)) {
      return counter.tryAcquire(permits, nanos, TimeUnit.NANOSECONDS) ? held(permits) : null;
    } catch (InterruptedException e) {
      throw Waiting.interrupted("acquire", label, e);
    }
  }

  private void check(int permits) {
    if (permits <= 0) {
      throw new IllegalArgumentException("permits must be positive, but are " + permits);
    }
    if (permits > capacity) {
      throw new IllegalArgumentException(
          permits + " permits were asked for, but " + label + " has only " + capacity);
    }
  }

  private Held held(int permits) {
    Thread thread = Thread.currentThread();
    int mask = slots.length - 1;
    int first = (int) thread.threadId();
    for (int i = 0; i < slots.length; i++) {
      int slot = (first + i) & mask;
      if (SLOT.getOpaque(slots, slot) == null) {
        SLOT.setOpaque(slots, slot, thread);
        return new Held(this, permits, thread, slot);
      }
    }
    return new Held(this, permits, thread, -1);
  }

  private void release(Held held) {
    int slot = held.slot;
    if (slot >= 0 && SLOT.getOpaque(slots, slot) == held.thread) {
      SLOT.setOpaque(slots, slot, (Thread) null);
    }
    counter.release(held.permits);
  }

  /**
   * Permits that are held. Any thread may release them, but no two at a time: hand them over as you
   * would any object.
   */
  public static final class Held implements AutoCloseable {
    private final Permits from;
    private final int permits;
    private final Thread thread;
    private final int slot;
    private boolean released;

    private Held(Permits from, int permits, Thread thread, int slot) {
      this.from = from;
      this.permits = permits;
      this.thread = thread;
      this.slot = slot;
    }

    /** How many. */
    public int permits() {
      return permits;
    }

    /**
     * Releases them before the block ends, which will then do nothing.
     *
     * @throws IllegalStateException if they have been released
     */
    public void release() {
      if (released) {
        throw new IllegalStateException(
            "these " + permits + " of " + from.label + " have been released already");
      }
      close();
    }

    /** Releases them, the first time that it is called. Does not wait. */
    @Override
    public void close() {
      if (!released) {
        released = true;
        from.release(this);
      }
    }
  }

  /**
   * Changes how many permits there are. Does not wait: if there are fewer now, those that are held
   * beyond come back first. A thread that waits for more than there are goes on waiting until there
   * are more again.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public void resize(int permits) {
    notNegative(permits);
    resizing.lock();
    try {
      int more = permits - capacity;
      capacity = permits;
      if (more > 0) {
        counter.release(more);
      } else if (more < 0) {
        counter.reducePermits(-more);
      }
    } finally {
      resizing.unlock();
    }
  }

  /** How many permits there are, held or not. */
  public int capacity() {
    return capacity;
  }

  /**
   * How many could be acquired now; negative when more are held than a smaller {@link #resize}
   * left.
   */
  public int available() {
    return counter.availablePermits();
  }

  /**
   * The threads that acquired permits which are not released, for diagnosis; one that acquired
   * twice comes twice. A snapshot, of at most 64, that may miss one that came at the same time as
   * another.
   */
  public List<Thread> holders() {
    List<Thread> holders = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      Thread thread = (Thread) SLOT.getOpaque(slots, i);
      if (thread != null) {
        holders.add(thread);
      }
    }
    return holders;
  }

  /** Its state at this moment, for people. */
  @Override
  public String toString() {
    List<String> holders = holders().stream().map(Thread::getName).toList();
    return label
        + " ["
        + available()
        + " of "
        + capacity
        + " available, held by "
        + holders
        + ", "
        + counter.getQueueLength()
        + " waiting]";
  }
}
