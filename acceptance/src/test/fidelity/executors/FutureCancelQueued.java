// A task that waits in the queue behind another one is cancelled: it never runs.
// allowed: cancelled true, ran false, state CANCELLED
// because: Future.cancel: "If successful, and this task has not started when cancel is called, this
// task should never run".

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

public class FutureCancelQueued {
  static volatile boolean ran;

  public static void main(String[] args) {
    var gate = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    pool.submit(
        () -> {
          gate.await();
          return null;
        });
    var second = pool.submit(() -> ran = true);
    boolean cancelled = second.cancel(false);
    gate.countDown();
    pool.close();
    System.out.println("cancelled " + cancelled + ", ran " + ran + ", state " + second.state());
  }
}
