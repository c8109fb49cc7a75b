// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What Semaphore promises: permits, timeouts, interrupts, draining, its text. */
public class Semaphores {
  public static void main(String[] args) throws Exception {
    Semaphore semaphore = new Semaphore(2);
    check(semaphore.toString().endsWith("[Permits = 2]"), "text: " + semaphore);
    check(semaphore.tryAcquire(2) && semaphore.availablePermits() == 0, "both taken");
    check(!semaphore.tryAcquire(), "none left");
    long begin = System.nanoTime();
    check(!semaphore.tryAcquire(5, TimeUnit.MILLISECONDS), "it times out with false");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    check(
        throwsA(IllegalArgumentException.class, () -> semaphore.release(-1)),
        "a negative number throws");
    check(
        throwsA(IllegalArgumentException.class, () -> semaphore.acquire(-1)),
        "a negative number throws");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, semaphore::acquire),
        "interrupted before acquire: it throws");
    check(!Thread.interrupted(), "the flag is cleared");
    semaphore.release(3);
    check(semaphore.availablePermits() == 3, "more permits than at first");
    check(semaphore.drainPermits() == 3 && semaphore.drainPermits() == 0, "all drained");
    Semaphore debt = new Semaphore(-1);
    debt.release();
    check(!debt.tryAcquire(), "in debt until two releases");
    debt.release();
    check(debt.tryAcquire(), "out of debt");
    AtomicBoolean kept = new AtomicBoolean();
    Thread stubborn =
        new Thread(
            () -> {
              semaphore.acquireUninterruptibly(2);
              kept.set(Thread.currentThread().isInterrupted());
            },
            "stubborn");
    stubborn.start();
    awaitState(stubborn, Thread.State.WAITING);
    stubborn.interrupt();
    semaphore.release();
    check(stubborn.isAlive() || semaphore.availablePermits() == 1, "one permit is not enough");
    semaphore.release();
    stubborn.join();
    check(kept.get() && semaphore.availablePermits() == 0, "acquireUninterruptibly keeps the flag");
    AtomicBoolean thrown = new AtomicBoolean();
    Thread polite =
        new Thread(
            () -> {
              try {
                semaphore.acquire();
              } catch (InterruptedException e) {
                thrown.set(!Thread.interrupted());
              }
            },
            "polite");
    polite.start();
    awaitState(polite, Thread.State.WAITING);
    polite.interrupt();
    polite.join();
    check(
        thrown.get() && !semaphore.hasQueuedThreads(),
        "interrupted while it waits: acquire throws");
    semaphore.release();
    Thread.currentThread().interrupt();
    check(
        semaphore.tryAcquire() && Thread.interrupted(),
        "tryAcquire without a timeout keeps the flag");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
