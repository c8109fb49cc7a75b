// The same with DiscardPolicy: the third task is dropped without a word if there is no room.
// allowed: [a, b, c]
// allowed: [a, b]
// because: ThreadPoolExecutor.DiscardPolicy: "silently discards the rejected task".

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class RejectDiscard {
  public static void main(String[] args) {
    var log = new ConcurrentLinkedQueue<String>();
    try (var pool =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.DiscardPolicy())) {
      pool.execute(() -> log.add("a"));
      pool.execute(() -> log.add("b"));
      pool.execute(() -> log.add("c"));
    }
    System.out.println(log);
  }
}
