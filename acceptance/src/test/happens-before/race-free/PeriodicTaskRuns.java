// edge: an execution of a periodic task -> its next execution
// source: ScheduledThreadPoolExecutor: "the effects of prior executions happen-before those of
//    subsequent ones"

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class PeriodicTaskRuns {
  static final ScheduledExecutorService POOL = Executors.newScheduledThreadPool(2);
  static int data;

  static void run() {
    data++;
    if (data >= 4) {
      POOL.shutdown();
    }
  }

  public static void main(String[] args) {
    POOL.scheduleAtFixedRate(PeriodicTaskRuns::run, 1, 1, TimeUnit.SECONDS);
  }
}
