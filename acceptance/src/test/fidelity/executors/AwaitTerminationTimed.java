// awaitTermination with a short timeout: the pool may have ended or not.
// allowed: terminated true, task done true
// allowed: terminated false, task done true
// allowed: terminated false, task done false
// because: ExecutorService.awaitTermination: "true if this executor terminated and false if the
// timeout elapsed before termination".
// options: --timeouts any

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class AwaitTerminationTimed {
  static volatile boolean done;

  public static void main(String[] args) throws InterruptedException {
    var pool = Executors.newSingleThreadExecutor();
    pool.execute(() -> done = true);
    pool.shutdown();
    boolean terminated = pool.awaitTermination(1, TimeUnit.MILLISECONDS);
    System.out.println("terminated " + terminated + ", task done " + done);
    pool.awaitTermination(1, TimeUnit.HOURS);
  }
}
