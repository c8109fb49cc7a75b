// heddle: args 200

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tasks wait for tasks of the same pool: if all threads wait, none is left for what they wait for.
 * Before each task there are so many steps, in which those before it may be done.
 */
public class PoolStarvation {
  private static final int THREADS = 4;

  private static final AtomicInteger prepared = new AtomicInteger();
  private static final AtomicInteger read = new AtomicInteger();

  private static void outer(ExecutorService inner, int size) {
    for (int i = 0; i < size; i++) {
      read.incrementAndGet();
    }
    try {
      inner.submit(() -> 1).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws ExecutionException, InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    ExecutorService inner = pool;
    Future<?>[] tasks = new Future<?>[THREADS];
    for (int i = 0; i < THREADS; i++) {
      for (int j = 0; j < n; j++) {
        prepared.incrementAndGet();
      }
      int size = i * 7 % 5;
      tasks[i] = pool.submit(() -> outer(inner, size));
    }
    for (Future<?> task : tasks) {
      task.get();
    }
    pool.shutdown();
    inner.shutdown();
  }
}
