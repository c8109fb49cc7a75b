// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Who waits is seen in the queue of its lock or semaphore, as soon as its state says that it waits.
 */
public class QueueViews {
  static Thread waiting(Runnable body) {
    Thread thread = new Thread(body);
    thread.start();
    awaitState(thread, Thread.State.WAITING);
    return thread;
  }

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    lock.lock();
    Thread one =
        waiting(
            () -> {
              lock.lock();
              lock.unlock();
            });
    check(
        lock.hasQueuedThreads() && lock.hasQueuedThread(one) && lock.getQueueLength() == 1,
        "one waits for the lock: " + lock.getQueueLength());
    Thread two =
        waiting(
            () -> {
              lock.lock();
              lock.unlock();
            });
    check(
        lock.getQueueLength() == 2 && !lock.hasQueuedThread(Thread.currentThread()),
        "two wait for the lock");
    lock.unlock();
    one.join();
    two.join();
    check(!lock.hasQueuedThreads(), "nobody waits for the lock");
    Thread waiter =
        waiting(
            () -> {
              lock.lock();
              changed.awaitUninterruptibly();
              lock.unlock();
            });
    lock.lock();
    check(
        lock.getWaitQueueLength(changed) == 1 && !lock.hasQueuedThreads(),
        "it waits for the condition");
    changed.signal();
    check(
        !lock.hasWaiters(changed) && lock.hasQueuedThread(waiter),
        "signal moves it to the queue of the lock");
    lock.unlock();
    waiter.join();
    Semaphore semaphore = new Semaphore(0);
    Thread acquirer = waiting(semaphore::acquireUninterruptibly);
    check(
        semaphore.hasQueuedThreads() && semaphore.getQueueLength() == 1, "one waits for a permit");
    semaphore.release();
    acquirer.join();
    ReentrantReadWriteLock both = new ReentrantReadWriteLock();
    both.readLock().lock();
    Thread writer =
        waiting(
            () -> {
              both.writeLock().lock();
              both.writeLock().unlock();
            });
    check(both.hasQueuedThread(writer) && both.getQueueLength() == 1, "a writer waits");
    check(!both.readLock().tryLock() || both.getReadHoldCount() == 2, "tryLock barges");
    while (both.getReadHoldCount() > 0) {
      both.readLock().unlock();
    }
    writer.join();
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
