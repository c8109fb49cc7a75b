// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** What ReentrantLock promises: holds, owner, queue, timeouts, interrupts, its text. */
public class ReentrantLocks {
  public static void main(String[] args) throws Exception {
    ReentrantLock lock = new ReentrantLock();
    check(lock.toString().endsWith("[Unlocked]"), "text of an unlocked lock: " + lock);
    check(
        !lock.isLocked() && !lock.isFair() && lock.getHoldCount() == 0,
        "a new lock is free and unfair");
    check(throwsA(IllegalMonitorStateException.class, lock::unlock), "unlock without lock throws");
    lock.lock();
    check(lock.tryLock(), "tryLock by the owner succeeds");
    check(lock.getHoldCount() == 2 && lock.isHeldByCurrentThread(), "held twice by main");
    check(lock.toString().endsWith("[Locked by thread main]"), "text of a locked lock: " + lock);
    check(
        throwsA(
            IllegalMonitorStateException.class,
            () ->
                inThread(
                    () -> {
                      lock.unlock();
                      return null;
                    })),
        "unlock by another thread throws");
    check(
        inThread(
            () -> lock.isLocked() && !lock.isHeldByCurrentThread() && lock.getHoldCount() == 0),
        "another thread holds nothing");
    check(!inThread(lock::tryLock), "tryLock of a held lock returns false");
    check(
        inThread(
            () -> {
              long begin = System.nanoTime();
              boolean got = lock.tryLock(10, TimeUnit.MILLISECONDS);
              return !got && System.nanoTime() - begin >= 10_000_000;
            }),
        "tryLock waits for its timeout, then returns false");
    check(!inThread(() -> lock.tryLock(-1, TimeUnit.SECONDS)), "a negative timeout does not wait");
    check(
        inThread(
            () -> {
              Thread.currentThread().interrupt();
              try {
                lock.lockInterruptibly();
                return false;
              } catch (InterruptedException e) {
                return !Thread.currentThread().isInterrupted();
              }
            }),
        "interrupted before lockInterruptibly: it throws and clears the flag");
    check(
        inThread(
            () -> {
              Thread.currentThread().interrupt();
              try {
                lock.tryLock(1, TimeUnit.SECONDS);
                return false;
              } catch (InterruptedException e) {
                return !Thread.currentThread().isInterrupted();
              }
            }),
        "interrupted before a timed tryLock: it throws");
    check(
        inThread(
            () -> {
              Thread.currentThread().interrupt();
              return !lock.tryLock() && Thread.currentThread().isInterrupted();
            }),
        "tryLock without a timeout keeps the flag");
    AtomicBoolean flagKept = new AtomicBoolean();
    Thread stubborn =
        new Thread(
            () -> {
              lock.lock();
              flagKept.set(Thread.currentThread().isInterrupted());
              lock.unlock();
            },
            "stubborn");
    stubborn.start();
    awaitState(stubborn, Thread.State.WAITING);
    stubborn.interrupt();
    AtomicBoolean thrown = new AtomicBoolean();
    Thread polite =
        new Thread(
            () -> {
              try {
                lock.lockInterruptibly();
              } catch (InterruptedException e) {
                thrown.set(!Thread.currentThread().isInterrupted());
              }
            },
            "polite");
    polite.start();
    awaitState(polite, Thread.State.WAITING);
    polite.interrupt();
    polite.join();
    check(thrown.get(), "interrupted while it waits: lockInterruptibly throws and clears the flag");
    check(stubborn.isAlive(), "lock does not give up when interrupted");
    lock.unlock();
    check(lock.isLocked(), "held once more");
    lock.unlock();
    stubborn.join();
    check(flagKept.get(), "lock keeps the interrupt flag");
    check(!lock.isLocked() && !lock.hasQueuedThreads(), "free at the end");
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
