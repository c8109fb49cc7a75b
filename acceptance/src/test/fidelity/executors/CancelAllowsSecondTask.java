// A cancelled future says that it is done, though its task still runs: the second task of a single
// thread can only come after it.
// allowed: [first ends, second], done true
// because: Future.cancel: after it returns "isDone will always return true", whether the task stops
// or not; Executors.newSingleThreadExecutor runs one task after the other.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

public class CancelAllowsSecondTask {
  public static void main(String[] args) throws InterruptedException {
    var log = new ConcurrentLinkedQueue<String>();
    var started = new CountDownLatch(1);
    boolean done;
    try (var pool = Executors.newSingleThreadExecutor()) {
      var first =
          pool.submit(
              () -> {
                started.countDown();
                Thread.yield();
                log.add("first ends");
              });
      started.await();
      first.cancel(false);
      done = first.isDone();
      pool.execute(() -> log.add("second"));
    }
    System.out.println(log + ", done " + done);
  }
}
