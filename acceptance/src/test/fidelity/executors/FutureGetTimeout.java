// get with a timeout on a task that waits for nothing: in time or not.
// allowed: in time
// allowed: timeout, then done
// because: Future.get(timeout): "TimeoutException if the wait timed out"; the task itself goes on.
// options: --timeouts any

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class FutureGetTimeout {
  public static void main(String[] args) throws Exception {
    try (var pool = Executors.newSingleThreadExecutor()) {
      var future = pool.submit(() -> "done");
      try {
        future.get(1, TimeUnit.MILLISECONDS);
        System.out.println("in time");
      } catch (TimeoutException e) {
        System.out.println("timeout, then " + future.get());
      }
    }
  }
}
