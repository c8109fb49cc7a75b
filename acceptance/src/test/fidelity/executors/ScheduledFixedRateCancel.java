// A task at a fixed rate is cancelled from outside once it has run three times.
// allowed: cancelled true, done true, at least three runs true
// because: ScheduledExecutorService.scheduleAtFixedRate: the task runs repeatedly until "the task
// is explicitly cancelled via the returned future"; cancel returns true as the task was not
// completed.

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class ScheduledFixedRateCancel {
  public static void main(String[] args) throws InterruptedException {
    var runs = new AtomicInteger();
    var three = new CountDownLatch(3);
    try (var pool = Executors.newScheduledThreadPool(1)) {
      var future =
          pool.scheduleAtFixedRate(
              () -> {
                runs.incrementAndGet();
                three.countDown();
              },
              0,
              1,
              TimeUnit.MILLISECONDS);
      three.await();
      boolean cancelled = future.cancel(false);
      System.out.println(
          "cancelled "
              + cancelled
              + ", done "
              + future.isDone()
              + ", at least three runs "
              + (runs.get() >= 3));
    }
  }
}
