// shutdown lets a delayed task run, but no periodic one go on.
// allowed: delayed ran true, periodic cancelled true
// because: ScheduledThreadPoolExecutor: by default after shutdown "existing delayed tasks" run and
// periodic tasks are cancelled (getContinueExistingPeriodicTasksAfterShutdownPolicy is false).

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class ScheduledShutdownDropsPeriodic {
  static volatile boolean ran;

  public static void main(String[] args) throws InterruptedException {
    var pool = new ScheduledThreadPoolExecutor(1);
    pool.schedule(() -> ran = true, 1, TimeUnit.MILLISECONDS);
    var periodic = pool.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.MILLISECONDS);
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.out.println("delayed ran " + ran + ", periodic cancelled " + periodic.isCancelled());
  }
}
