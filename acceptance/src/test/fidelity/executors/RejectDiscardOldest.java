// The same with DiscardOldestPolicy: without room, the task that waits longest gives way.
// allowed: [a, b, c]
// allowed: [a, c]
// because: ThreadPoolExecutor.DiscardOldestPolicy: "discards the oldest unhandled request and then
// retries execute".

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class RejectDiscardOldest {
  public static void main(String[] args) {
    var log = new ConcurrentLinkedQueue<String>();
    try (var pool =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.DiscardOldestPolicy())) {
      pool.execute(() -> log.add("a"));
      pool.execute(() -> log.add("b"));
      pool.execute(() -> log.add("c"));
    }
    System.out.println(log);
  }
}
