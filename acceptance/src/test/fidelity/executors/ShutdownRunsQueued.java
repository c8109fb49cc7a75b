// shutdown lets the queued tasks run; a task that comes later is rejected.
// allowed: ran 2, then rejected
// because: ExecutorService.shutdown: "previously submitted tasks are executed, but no new tasks
// will be accepted".

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class ShutdownRunsQueued {
  public static void main(String[] args) throws InterruptedException {
    var ran = new AtomicInteger();
    var pool = Executors.newSingleThreadExecutor();
    pool.execute(ran::incrementAndGet);
    pool.execute(ran::incrementAndGet);
    pool.shutdown();
    String last = "accepted";
    try {
      pool.execute(ran::incrementAndGet);
    } catch (RejectedExecutionException e) {
      last = "rejected";
    }
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.out.println("ran " + ran + ", then " + last);
  }
}
