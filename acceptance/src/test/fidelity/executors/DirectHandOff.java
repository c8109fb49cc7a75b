// A pool without a queue, of two threads at most: the third task is refused unless one of the first
// two is done and its thread waits again.
// allowed: ran 2, refused 1
// allowed: ran 3, refused 0
// because: ThreadPoolExecutor: with a SynchronousQueue "an attempt to queue a task will fail if no
// threads are immediately available to run it"; beyond maximumPoolSize it is rejected.

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class DirectHandOff {
  public static void main(String[] args) {
    var ran = new AtomicInteger();
    int refused = 0;
    try (var pool = new ThreadPoolExecutor(0, 2, 1, TimeUnit.SECONDS, new SynchronousQueue<>())) {
      for (int i = 0; i < 3; i++) {
        try {
          pool.execute(ran::incrementAndGet);
        } catch (RejectedExecutionException e) {
          refused++;
        }
      }
    }
    System.out.println("ran " + ran + ", refused " + refused);
  }
}
