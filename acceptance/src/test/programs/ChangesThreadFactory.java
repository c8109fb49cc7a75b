// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome before-1 true, after-3 false

import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A program with a ThreadFactory of its own, which it changes while its pool is running. */
public class ChangesThreadFactory {
  static String describe(Thread thread) {
    return thread.getName() + " " + thread.isDaemon();
  }

  static ThreadFactory factory(String prefix, boolean daemon) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + "-" + number.incrementAndGet());
      thread.setDaemon(daemon);
      return thread;
    };
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    try (ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory("before", true))) {
      String first = pool.submit(() -> describe(Thread.currentThread())).get();
      pool.setThreadFactory(factory("after", false));
      pool.prestartAllCoreThreads();
      assert pool.getPoolSize() == 3;
      Thread third = pool.getThreadFactory().newThread(() -> {});
      System.out.println(first + ", " + describe(third));
    }
  }
}
