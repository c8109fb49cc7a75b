// A task with a fixed delay ends by an exception in its third run: it runs no more.
// allowed: runs 3, cause enough
// because: ScheduledExecutorService.scheduleWithFixedDelay: "An execution of the task throws an
// exception. In this case calling get on the returned future will throw ExecutionException";
// subsequent executions are suppressed.

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class ScheduledFixedDelayThrows {
  public static void main(String[] args) throws InterruptedException {
    var runs = new AtomicInteger();
    String cause = "none";
    try (var pool = Executors.newScheduledThreadPool(2)) {
      var future =
          pool.scheduleWithFixedDelay(
              () -> {
                if (runs.incrementAndGet() == 3) {
                  throw new IllegalStateException("enough");
                }
              },
              0,
              1,
              TimeUnit.MILLISECONDS);
      try {
        future.get();
      } catch (ExecutionException e) {
        cause = e.getCause().getMessage();
      }
    }
    System.out.println("runs " + runs + ", cause " + cause);
  }
}
