// A core thread that may time out ends while it is idle; the next task gets a new thread or the
// old.
// allowed: threads 1
// allowed: threads 2
// because: ThreadPoolExecutor.allowCoreThreadTimeOut: core threads "may time out and terminate if
// no tasks arrive within the keep-alive time, being replaced if needed when new tasks arrive".
// options: --timeouts any

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class CoreThreadTimeout {
  public static void main(String[] args) throws Exception {
    var threads = new AtomicInteger();
    try (var pool =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              threads.incrementAndGet();
              return new Thread(task);
            })) {
      pool.allowCoreThreadTimeOut(true);
      pool.submit(() -> 1).get();
      Thread.sleep(1);
      pool.submit(() -> 2).get();
    }
    System.out.println("threads " + threads);
  }
}
