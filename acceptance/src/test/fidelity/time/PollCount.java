// Who polls the work of a pool until a deadline sees it in time.
// allowed: 3
// because: nothing in the program takes seconds, and its threads are fairly scheduled.

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class PollCount {
  public static void main(String[] args) {
    var count = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 3; i++) {
        pool.execute(count::incrementAndGet);
      }
      long start = System.currentTimeMillis();
      while (count.get() < 3 && System.currentTimeMillis() - start < 2_000) {}
      System.out.println(count);
    }
  }
}
