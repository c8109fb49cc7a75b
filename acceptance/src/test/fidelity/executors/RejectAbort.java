// A pool of one thread with room for one waiting task gets three tasks. The third is rejected
// unless the first is done early.
// allowed: ran 3, rejected false
// allowed: ran 2, rejected true
// because: ThreadPoolExecutor.AbortPolicy: "throws RejectedExecutionException" when the executor
// "uses finite bounds for both maximum threads and work queue capacity, and is saturated".

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class RejectAbort {
  public static void main(String[] args) {
    var ran = new AtomicInteger();
    boolean rejected = false;
    try (var pool =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1))) {
      for (int i = 0; i < 3; i++) {
        pool.execute(ran::incrementAndGet);
      }
    } catch (RejectedExecutionException e) {
      rejected = true;
    }
    System.out.println("ran " + ran + ", rejected " + rejected);
  }
}
