// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.StampedLock;

/** What StampedLock promises: stamps, validation, conversion, timeouts, no reentrance. */
public class StampedLocks {
  public static void main(String[] args) throws Exception {
    StampedLock lock = new StampedLock();
    check(lock.toString().endsWith("[Unlocked]"), "text: " + lock);
    long optimistic = lock.tryOptimisticRead();
    check(
        optimistic != 0 && lock.validate(optimistic), "an optimistic read of a free lock is valid");
    check(StampedLock.isOptimisticReadStamp(optimistic), "its stamp is optimistic");
    long write = lock.writeLock();
    check(
        write != 0 && lock.isWriteLocked() && StampedLock.isWriteLockStamp(write), "write locked");
    check(lock.toString().endsWith("[Write-locked]"), "text: " + lock);
    check(!lock.validate(optimistic), "a write lock makes it invalid");
    check(lock.tryOptimisticRead() == 0, "no optimistic read of a write-locked lock");
    check(lock.tryWriteLock() == 0 && lock.tryReadLock() == 0, "not reentrant");
    long begin = System.nanoTime();
    check(lock.tryReadLock(5, TimeUnit.MILLISECONDS) == 0, "tryReadLock times out with 0");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    check(
        throwsA(IllegalMonitorStateException.class, () -> lock.unlockWrite(write + 1)),
        "a wrong stamp throws");
    check(
        inThread(
            () -> {
              Thread.currentThread().interrupt();
              try {
                lock.writeLockInterruptibly();
                return false;
              } catch (InterruptedException e) {
                return !Thread.interrupted();
              }
            }),
        "interrupted before writeLockInterruptibly");
    long read = lock.tryConvertToReadLock(write);
    check(
        read != 0 && lock.isReadLocked() && !lock.isWriteLocked() && lock.getReadLockCount() == 1,
        "converted to a read lock");
    check(lock.toString().endsWith("[Read-locks:1]"), "text: " + lock);
    check(inThread(lock::tryReadLock) != 0 && lock.getReadLockCount() == 2, "two readers");
    check(lock.tryConvertToWriteLock(read) == 0, "no conversion beside another reader");
    check(
        lock.tryUnlockRead() && lock.getReadLockCount() == 1, "a reader's unlock without a stamp");
    long upgraded = lock.tryConvertToWriteLock(read);
    check(upgraded != 0 && lock.isWriteLocked(), "converted to a write lock");
    lock.unlock(upgraded);
    check(!lock.isWriteLocked() && !lock.isReadLocked(), "free");
    check(
        throwsA(IllegalMonitorStateException.class, () -> lock.unlockRead(read)),
        "unlockRead of a free lock throws");
    long held = lock.writeLock();
    AtomicBoolean got = new AtomicBoolean();
    Thread reader =
        new Thread(
            () -> {
              long stamp = lock.readLock();
              got.set(true);
              lock.unlockRead(stamp);
            },
            "reader");
    reader.start();
    awaitState(reader, Thread.State.WAITING);
    check(!got.get(), "the reader waits");
    lock.unlockWrite(held);
    reader.join();
    check(got.get(), "the reader goes on");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** What the body returns on a thread of its own. */
  static <T> T inThread(Callable<T> body) throws Exception {
    FutureTask<T> task = new FutureTask<>(body);
    new Thread(task).start();
    return task.get();
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this; one that comes wrapped by another thread counts, too. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t) || t instanceof ExecutionException && type.isInstance(t.getCause());
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
