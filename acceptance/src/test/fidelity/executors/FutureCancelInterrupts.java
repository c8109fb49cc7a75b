// cancel(true) of a task that waits interrupts it. The future is cancelled at once, though the task
// still cleans up.
// allowed: isCancelled true, cleaned up before that true, at the end true
// allowed: isCancelled true, cleaned up before that false, at the end true
// because: Future.cancel(mayInterruptIfRunning): "the thread executing this task ... should be
// interrupted"; cancel does not wait for the task's end.

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

public class FutureCancelInterrupts {
  static volatile boolean cleanedUp;

  public static void main(String[] args) throws InterruptedException {
    var started = new CountDownLatch(1);
    boolean isCancelled;
    boolean before;
    try (var pool = Executors.newSingleThreadExecutor()) {
      var future =
          pool.submit(
              () -> {
                started.countDown();
                try {
                  new CountDownLatch(1).await();
                } finally {
                  cleanedUp = true;
                }
                return null;
              });
      started.await();
      future.cancel(true);
      isCancelled = future.isCancelled();
      before = cleanedUp;
    }
    System.out.println(
        "isCancelled "
            + isCancelled
            + ", cleaned up before that "
            + before
            + ", at the end "
            + cleanedUp);
  }
}
