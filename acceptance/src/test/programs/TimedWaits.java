// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome all waits ended in time

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Waits of the language and of Thread that nobody ends: each lasts at least as long as it says. */
public class TimedWaits {
  interface Wait {
    void run() throws InterruptedException;
  }

  static void atLeast(int millis, Wait wait) throws InterruptedException {
    long start = System.nanoTime();
    wait.run();
    long elapsed = System.nanoTime() - start;
    assert elapsed >= Duration.ofMillis(millis).toNanos() : "only " + elapsed + " ns";
  }

  static synchronized void waitHere(int millis) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    for (long left = millis; left > 0; left = Math.ceilDiv(end - System.nanoTime(), 1_000_000)) {
      TimedWaits.class.wait(left);
    }
  }

  static void parkFor(int millis) {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    Thread blocked =
        new Thread(
            () -> {
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    blocked.start();
    atLeast(10, () -> Thread.sleep(10));
    atLeast(10, () -> waitHere(10));
    atLeast(10, () -> blocked.join(10));
    atLeast(10, () -> blocked.join(Duration.ofMillis(10)));
    atLeast(10, () -> parkFor(10));
    assert blocked.isAlive();
    release.countDown();
    blocked.join();
    System.out.println("all waits ended in time");
  }
}
