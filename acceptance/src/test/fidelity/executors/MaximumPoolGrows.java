// A pool of one core thread and two at most, with room for one waiting task: the third task makes a
// second thread, unless there is room again.
// allowed: largest 1, ran 3
// allowed: largest 2, ran 3
// because: ThreadPoolExecutor: "If a request cannot be queued, a new thread is created unless this
// would exceed maximumPoolSize".

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class MaximumPoolGrows {
  public static void main(String[] args) {
    var ran = new AtomicInteger();
    var pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    for (int i = 0; i < 3; i++) {
      pool.execute(ran::incrementAndGet);
    }
    pool.close();
    System.out.println("largest " + pool.getLargestPoolSize() + ", ran " + ran);
  }
}
