// heddle: verdict passed
// heddle: schedules 1000
// heddle: timeouts ordered

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A sleep of a minute outlasts what takes no time, and what waits for a few milliseconds. */
public class Sleeps {
  static void sleepForAMinute(AtomicReference<String> log) {
    try {
      Thread.sleep(60_000);
      log.set("slept");
    } catch (InterruptedException e) {
      log.set("interrupted " + Thread.currentThread().isInterrupted());
    }
  }

  public static void main(String[] args) throws Exception {
    AtomicReference<String> log = new AtomicReference<>();
    Thread sleeper = new Thread(() -> sleepForAMinute(log));
    sleeper.start();
    while (sleeper.isAlive() && sleeper.getState() != Thread.State.TIMED_WAITING) {
      Thread.yield();
    }
    sleeper.interrupt();
    sleeper.join();
    check("interrupted false".equals(log.get()), "interrupted while it slept: " + log);
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Callable<Void> slow =
        () -> {
          sleepForAMinute(log);
          return null;
        };
    List<Future<Void>> late = pool.invokeAll(List.of(slow), 50, TimeUnit.MILLISECONDS);
    check(late.get(0).isCancelled(), "50 ms are over before a minute");
    CountDownLatch begun = new CountDownLatch(1);
    pool.execute(
        () -> {
          begun.countDown();
          sleepForAMinute(log);
        });
    pool.execute(() -> {});
    begun.await();
    check(
        pool.shutdownNow().size() == 1, "the second task has not begun while the first one sleeps");
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
