// A delayed task is cancelled at about the time when it becomes due.
// allowed: cancelled true, ran false
// allowed: cancelled true, ran true
// allowed: cancelled false, ran true
// because: Future.cancel returns "false if the task cannot be cancelled, typically because it has
// already completed"; a task that has begun may go on after cancel(false).
// options: --timeouts any

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class ScheduledCancelRace {
  static volatile boolean ran;

  public static void main(String[] args) throws InterruptedException {
    boolean cancelled;
    try (var pool = Executors.newScheduledThreadPool(1)) {
      var future = pool.schedule(() -> ran = true, 1, TimeUnit.MILLISECONDS);
      Thread.sleep(1);
      cancelled = future.cancel(false);
    }
    System.out.println("cancelled " + cancelled + ", ran " + ran);
  }
}
