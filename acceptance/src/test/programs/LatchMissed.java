// heddle: verdict failed
// heddle: kind stuck
// heddle: explains CountDownLatch.await

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A task throws before it counts down: the latch never opens, and the exception is swallowed. */
public class LatchMissed {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(2);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (String text : new String[] {"1", "one"}) {
        pool.submit(
            () -> {
              int number = Integer.parseInt(text);
              done.countDown();
              return number;
            });
      }
      done.await();
    }
    System.out.println("done");
  }
}
