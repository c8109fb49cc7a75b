// ThreadPoolExecutor.remove takes a task out of the queue if it has not begun.
// allowed: removed true, ran 1
// allowed: removed false, ran 2
// because: ThreadPoolExecutor.remove: "Removes this task from the executor's internal queue if it
// is present, thus causing it not to be run if it has not already started".

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class RemoveQueued {
  public static void main(String[] args) {
    var ran = new AtomicInteger();
    boolean removed;
    try (var pool =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>())) {
      Runnable second = ran::incrementAndGet;
      pool.execute(ran::incrementAndGet);
      pool.execute(second);
      removed = pool.remove(second);
    }
    System.out.println("removed " + removed + ", ran " + ran);
  }
}
