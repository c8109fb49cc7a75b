// Two tasks on a fixed pool of two threads: either can be first.
// allowed: [a, b]
// allowed: [b, a]
// because: Executors.newFixedThreadPool: "at most nThreads threads will be active processing
// tasks"; between two threads no order is promised.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

public class FixedPoolTwoTasks {
  public static void main(String[] args) {
    var log = new ConcurrentLinkedQueue<String>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      pool.execute(() -> log.add("a"));
      pool.execute(() -> log.add("b"));
    }
    System.out.println(log);
  }
}
