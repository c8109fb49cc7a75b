// shutdownNow returns the tasks that have not begun; the others have run or run to their end.
// allowed: ran 2, returned 0
// allowed: ran 1, returned 1
// because: ExecutorService.shutdownNow: "halts the processing of waiting tasks, and returns a list
// of the tasks that were awaiting execution". The first task is given to the new thread, it never
// waits in the queue.

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class ShutdownNowReturnsQueued {
  public static void main(String[] args) throws InterruptedException {
    var ran = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(1);
    pool.execute(ran::incrementAndGet);
    pool.execute(ran::incrementAndGet);
    int returned = pool.shutdownNow().size();
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.out.println("ran " + ran + ", returned " + returned);
  }
}
