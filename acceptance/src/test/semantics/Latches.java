// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What CountDownLatch promises: counts, timeouts, interrupts, its text. */
public class Latches {
  public static void main(String[] args) throws Exception {
    CountDownLatch latch = new CountDownLatch(2);
    check(latch.toString().endsWith("[Count = 2]"), "text: " + latch);
    long begin = System.nanoTime();
    check(!latch.await(5, TimeUnit.MILLISECONDS), "await times out with false");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    check(!latch.await(0, TimeUnit.SECONDS), "a timeout of 0 does not wait");
    Thread.currentThread().interrupt();
    check(throwsA(InterruptedException.class, latch::await), "interrupted before await: it throws");
    check(!Thread.interrupted(), "the flag is cleared");
    AtomicInteger through = new AtomicInteger();
    Thread[] threads = new Thread[2];
    for (int i = 0; i < 2; i++) {
      threads[i] =
          new Thread(
              () -> {
                try {
                  latch.await();
                  through.getAndIncrement();
                } catch (InterruptedException e) {
                  through.set(-1);
                }
              });
      threads[i].start();
      awaitState(threads[i], Thread.State.WAITING);
    }
    latch.countDown();
    check(latch.getCount() == 1 && through.get() == 0, "one is missing");
    latch.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    check(through.get() == 2, "both are through");
    latch.countDown();
    check(latch.getCount() == 0 && latch.await(0, TimeUnit.SECONDS), "it stays open");
    latch.await();
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, latch::await),
        "an open latch throws, too, when interrupted");
    check(
        throwsA(IllegalArgumentException.class, () -> new CountDownLatch(-1)),
        "a negative count throws");
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
