// edge: the last action of a scheduled task -> ScheduledFuture.get returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public class ScheduledFutureGet {
  static int data;

  public static void main(String[] args) throws Exception {
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
    ScheduledFuture<?> future =
        pool.schedule(
            () -> {
              data = 42;
            },
            1,
            TimeUnit.SECONDS);
    future.get();
    int seen = data;
    pool.shutdown();
  }
}
