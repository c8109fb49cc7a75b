// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What ReentrantReadWriteLock promises: counts, sharing, downgrade, its text. */
public class ReadWriteLocks {
  public static void main(String[] args) throws Exception {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    check(lock.toString().endsWith("[Write locks = 0, Read locks = 0]"), "text: " + lock);
    check(
        throwsA(IllegalMonitorStateException.class, lock.readLock()::unlock),
        "read unlock without lock throws");
    check(
        throwsA(IllegalMonitorStateException.class, lock.writeLock()::unlock),
        "write unlock without lock throws");
    lock.readLock().lock();
    lock.readLock().lock();
    check(lock.getReadLockCount() == 2 && lock.getReadHoldCount() == 2, "main reads twice");
    check(
        inThread(
            () ->
                lock.readLock().tryLock()
                    && lock.getReadLockCount() == 3
                    && lock.getReadHoldCount() == 1),
        "another thread reads, too");
    check(lock.getReadLockCount() == 3, "it never unlocked");
    check(!lock.writeLock().tryLock(), "a reader cannot become a writer");
    check(
        inThread(
            () -> {
              long begin = System.nanoTime();
              return !lock.writeLock().tryLock(5, TimeUnit.MILLISECONDS)
                  && System.nanoTime() - begin >= 5_000_000;
            }),
        "a writer waits for readers until its timeout");
    ReentrantReadWriteLock other = new ReentrantReadWriteLock();
    other.writeLock().lock();
    other.writeLock().lock();
    check(
        other.isWriteLocked()
            && other.isWriteLockedByCurrentThread()
            && other.getWriteHoldCount() == 2,
        "write locked twice");
    check(other.toString().endsWith("[Write locks = 2, Read locks = 0]"), "text: " + other);
    check(
        other.writeLock().toString().endsWith("[Locked by thread main]"),
        "text: " + other.writeLock());
    check(!inThread(() -> other.readLock().tryLock()), "no reader beside a writer");
    other.readLock().lock();
    other.writeLock().unlock();
    other.writeLock().unlock();
    check(!other.isWriteLocked() && other.getReadLockCount() == 1, "downgraded");
    check(other.readLock().toString().endsWith("[Read locks = 1]"), "text: " + other.readLock());
    check(inThread(() -> other.readLock().tryLock()), "a reader beside the downgraded one");
    check(
        throwsA(UnsupportedOperationException.class, () -> other.readLock().newCondition()),
        "read locks have no conditions");
    Condition condition = other.writeLock().newCondition();
    check(
        throwsA(IllegalMonitorStateException.class, condition::await),
        "await without the write lock throws");
    check(
        inThread(
            () -> {
              Thread.currentThread().interrupt();
              try {
                other.writeLock().lockInterruptibly();
                return false;
              } catch (InterruptedException e) {
                return !Thread.interrupted();
              }
            }),
        "interrupted before lockInterruptibly");
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
