// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome once 1, often at least 3 true

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Delayed and repeated tasks, on the virtual clock. */
public class ScheduledPool {
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    AtomicInteger often = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    Runnable tick =
        () -> {
          often.incrementAndGet();
          three.countDown();
        };
    try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(2)) {
      ScheduledFuture<Integer> once = pool.schedule(() -> 1, 30, TimeUnit.MILLISECONDS);
      ScheduledFuture<?> ticking = pool.scheduleAtFixedRate(tick, 5, 5, TimeUnit.MILLISECONDS);
      three.await();
      ticking.cancel(false);
      System.out.println("once " + once.get() + ", often at least 3 " + (often.get() >= 3));
    }
  }
}
