// A cached pool runs a second task on the first thread if that one is idle already, else on a new
// one.
// allowed: threads 1
// allowed: threads 2
// because: Executors.newCachedThreadPool: "will reuse previously constructed threads when they are
// available"; whether the first thread is available yet depends on the timing.

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class CachedPoolReuse {
  public static void main(String[] args) {
    var threads = new AtomicInteger();
    try (var pool =
        Executors.newCachedThreadPool(
            task -> {
              threads.incrementAndGet();
              return new Thread(task);
            })) {
      pool.execute(() -> {});
      pool.execute(() -> {});
    }
    System.out.println("threads " + threads);
  }
}
