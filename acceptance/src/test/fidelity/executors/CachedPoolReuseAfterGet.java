// A cached pool reuses its thread for the second task only if that thread waits already when the
// task comes. That the first task is done is not enough.
// allowed: threads 1
// allowed: threads 2
// because: Executors.newCachedThreadPool: "will reuse previously constructed threads when they are
// available"; a future is done before its worker is available again.

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class CachedPoolReuseAfterGet {
  public static void main(String[] args) throws Exception {
    var threads = new AtomicInteger();
    try (var pool =
        Executors.newCachedThreadPool(
            task -> {
              threads.incrementAndGet();
              return new Thread(task);
            })) {
      pool.submit(() -> 1).get();
      pool.submit(() -> 2).get();
    }
    System.out.println("threads " + threads);
  }
}
