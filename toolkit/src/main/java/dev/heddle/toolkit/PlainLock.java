package dev.heddle.toolkit;

import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A lock for a block, with waiting for what it guards to change:
 *
 * <pre>{@code
 * PlainLock lock = PlainLock.named("jobs");
 * try (var _ = lock.hold()) {                       try (var _ = lock.hold()) {
 *   lock.await(() -> !jobs.isEmpty());                jobs.add(job);
 *   job = jobs.remove();                            }
 * }
 * }</pre>
 *
 * <p>There is no signal to forget: when a thread leaves the block (or begins to wait itself), those
 * who wait look again whether what they wait for holds. So wait only for what this lock guards.
 * Each release wakes all who wait: for hand-overs at high speed use a {@link Channel}.
 *
 * <p>A thread that takes the lock twice is told so at once, by {@link IllegalStateException}. That
 * is a mistake nearly always, since a block that is entered from within itself finds what it guards
 * half changed. If you do mean it, use the JDK's {@code ReentrantLock}.
 *
 * <p><b>Interruption.</b> Methods that wait throw {@link WaitInterruptedException} if the thread is
 * interrupted, before or while they wait: from {@code hold} without the lock, from {@code await}
 * with it. For cleaning up there is {@link #holdUninterruptibly}. <b>Timeouts</b> of zero or less
 * do not wait. <b>Memory:</b> what a thread did before it left the block happens before what the
 * next does in it.
 *
 * <p><b>When assertions are on</b> ({@code -ea}), the message about a second acquisition says where
 * the first was, and ranks are checked: a thread that holds a lock with a rank may only take locks
 * of higher ranks. If all threads keep to that, these locks cannot deadlock.
 */
public final class PlainLock {
  private static final boolean CHECKED = PlainLock.class.desiredAssertionStatus();
  private static final ThreadLocal<List<PlainLock>> RANKED =
      ThreadLocal.withInitial(ArrayList::new);

  private final String label;
  private final OptionalInt rank;
  private final Mutex mutex = new Mutex();
  private final Condition changed = mutex.newCondition();

  /** How many are in {@code await}. Guarded by the lock. */
  private int waiters;

  /** Where it was taken, if that is noted. Guarded by the lock. */
  private @Nullable String takenAt;

  /** A lock that tells its owner. */
  private static final class Mutex extends ReentrantLock {
    @Serial private static final long serialVersionUID = 1;

    @Nullable Thread owner() {
      return getOwner();
    }
  }

  private PlainLock(String name, OptionalInt rank) {
    this.label = Names.label("lock", name);
    this.rank = rank;
  }

  /** A lock. */
  public static PlainLock named(String name) {
    return new PlainLock(name, OptionalInt.empty());
  }

  /** The same without a name of your choice. */
  public static PlainLock create() {
    return named(Names.next());
  }

  /** A lock with a rank, which is checked when assertions are on. */
  public static PlainLock ranked(String name, int rank) {
    return new PlainLock(name, OptionalInt.of(rank));
  }

  /**
   * Takes the lock; waits for it.
   *
   * @throws IllegalStateException if this thread has it, or one of the same or a higher rank
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public Held hold() {
    refuse();
    Waiting.check("hold", label);
    if (!mutex.tryLock()) {
      try (var _ = Waiting.begin("hold", label)) {
        mutex.lockInterruptibly();
      } catch (InterruptedException e) {
        throw Waiting.interrupted("hold", label, e);
      }
    }
    return held();
  }

  /**
   * The same, whether or not the thread is interrupted: for cleaning up.
   *
   * @throws IllegalStateException if this thread has it, or one of the same or a higher rank
   */
  public Held holdUninterruptibly() {
    refuse();
    if (!mutex.tryLock()) {
      try (var _ = Waiting.begin("hold", label)) {
        mutex.lock();
      }
    }
    return held();
  }

  /**
   * Takes the lock if it is free.
   *
   * @return what a try-with-resources statement gives back; {@code null}, which it ignores, if
   *     another thread has it
   * @throws IllegalStateException if this thread has it, or one of the same or a higher rank
   */
  public @Nullable Held tryHold() {
    refuse();
    return mutex.tryLock() ? held() : null;
  }

  /**
   * Takes the lock; waits so long for it.
   *
   * @return {@code null} if another thread had it all the time
   * @throws IllegalStateException if this thread has it, or one of the same or a higher rank
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public @Nullable Held tryHold(Duration timeout) {
    refuse();
    Waiting.check("hold", label);
    long nanos = Waiting.nanos(timeout);
    if (mutex.tryLock()) {
      return held();
    }
    try (var _ = Waiting.begin("hold", label)) {
      return mutex.tryLock(nanos, TimeUnit.NANOSECONDS) ? held() : null;
    } catch (InterruptedException e) {
      throw Waiting.interrupted("hold", label, e);
    }
  }

  /** Refuses what would wait for itself. */
  private void refuse() {
    if (mutex.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "this thread holds "
              + label
              + " already; "
              + (takenAt == null
                  ? "run with -ea to see where it was taken"
                  : "it was taken at " + takenAt));
    }
    if (CHECKED && rank.isPresent()) {
      for (PlainLock other : RANKED.get()) {
        if (other.rank.getAsInt() >= rank.getAsInt()) {
          throw new IllegalStateException(
              "%s of rank %d must be taken before %s of rank %d, which was taken at %s"
                  .formatted(
                      label, rank.getAsInt(), other.label, other.rank.getAsInt(), other.takenAt));
        }
      }
    }
  }

  private Held held() {
    if (CHECKED) {
      takenAt = Caller.find();
      if (rank.isPresent()) {
        RANKED.get().add(this);
      }
    }
    return new Held(this);
  }

  /** Where the toolkit was called. */
  private static final class Caller {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String HERE = PlainLock.class.getName();

    private static boolean isHere(String type) {
      return type.equals(HERE) || type.startsWith(HERE + "$");
    }

    static String find() {
      return WALKER.walk(
          frames ->
              frames
                  .filter(frame -> !isHere(frame.getClassName()))
                  .findFirst()
                  .map(frame -> frame.toStackTraceElement().toString())
                  .orElse("an unknown place"));
    }
  }

  /** The lock, while it is held. Belongs to the thread that took it. */
  public static final class Held implements AutoCloseable {
    private final PlainLock lock;
    private boolean released;

    private Held(PlainLock lock) {
      this.lock = lock;
    }

    /**
     * Gives the lock back, the first time that it is called. Does not wait.
     *
     * @throws IllegalMonitorStateException if another thread took it
     */
    @Override
    public void close() {
      if (!released) {
        lock.release();
        released = true;
      }
    }
  }

  private void release() {
    requireHeld();
    if (CHECKED) {
      takenAt = null;
      if (rank.isPresent()) {
        RANKED.get().remove(this);
      }
    }
    wakeWaiting();
    mutex.unlock();
  }

  private void requireHeld() {
    if (!mutex.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException("this thread does not hold " + label);
    }
  }

  private void wakeWaiting() {
    if (waiters > 0) {
      changed.signalAll();
    }
  }

  /**
   * Waits until something holds that this lock guards. The lock is free meanwhile, and held again
   * when this returns or throws. The predicate is asked with the lock held, again and again; it
   * must have no effects.
   *
   * @throws IllegalMonitorStateException if this thread does not hold the lock
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public void await(BooleanSupplier predicate) {
    await(predicate, Long.MAX_VALUE);
  }

  /**
   * Waits so long until something holds that this lock guards, as {@link #await(BooleanSupplier)}
   * does.
   *
   * @return whether it holds
   * @throws IllegalMonitorStateException if this thread does not hold the lock
   * @throws WaitInterruptedException if the thread is interrupted
   */
  public boolean await(BooleanSupplier predicate, Duration timeout) {
    return await(predicate, Waiting.nanos(timeout));
  }

  private boolean await(BooleanSupplier predicate, long nanos) {
    requireHeld();
    Waiting.check("await", label);
    if (predicate.getAsBoolean()) {
      return true;
    }
    if (nanos == 0) {
      return false;
    }
    // What this thread changed may be what they wait for.
    wakeWaiting();
    String place = takenAt;
    waiters++;
    try (var waiting = Waiting.lazily("await", label)) {
      long left = nanos;
      do {
        if (left <= 0) {
          return false;
        }
        left = waiting.at(changed, left);
      } while (!predicate.getAsBoolean());
      return true;
    } catch (InterruptedException e) {
      throw Waiting.interrupted("await", label, e);
    } finally {
      waiters--;
      takenAt = place;
    }
  }

  /** Whether this thread holds it. */
  public boolean isHeldByCurrentThread() {
    return mutex.isHeldByCurrentThread();
  }

  /** Its state at this moment, for people. */
  @Override
  public String toString() {
    Thread owner = mutex.owner();
    return label
        + (owner == null ? " [free, " : " [held by " + owner.getName() + ", ")
        + mutex.getQueueLength()
        + " waiting for it]";
  }
}
