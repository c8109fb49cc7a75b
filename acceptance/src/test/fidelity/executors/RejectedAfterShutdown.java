// One thread submits while another shuts the pool down.
// allowed: ran true, rejected false
// allowed: ran false, rejected true
// because: ExecutorService.shutdown: previously submitted tasks are executed, later ones rejected;
// "RejectedExecutionException if the task cannot be scheduled for execution".

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

public class RejectedAfterShutdown {
  static volatile boolean ran;
  static volatile boolean rejected;

  public static void main(String[] args) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(1);
    Thread submitter =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    pool.execute(() -> ran = true);
                  } catch (RejectedExecutionException e) {
                    rejected = true;
                  }
                });
    pool.shutdown();
    submitter.join();
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.out.println("ran " + ran + ", rejected " + rejected);
  }
}
