// heddle: args 28

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client looks whether the pool is open and then hands in its task; the pool may close in
 * between.
 */
public class ExecutorRejects {
  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Thread closes = new Thread(pool::shutdown, "closes");
    closes.start();
    for (int i = 0; i < n; i++) {
      done.incrementAndGet();
    }
    if (!pool.isShutdown()) {
      try {
        pool.execute(done::incrementAndGet);
      } catch (RejectedExecutionException e) {
        done.set(0);
      }
    }
    closes.join();
  }
}
