// After get, the worker of a pool is idle or not quite yet.
// allowed: active 0, queue 0
// allowed: active 1, queue 0
// because: ThreadPoolExecutor.getActiveCount: "Returns the approximate number of threads that are
// actively executing tasks".

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class WorkerIdle {
  public static void main(String[] args) throws Exception {
    var pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.submit(() -> 1).get();
    int active = pool.getActiveCount();
    pool.close();
    System.out.println("active " + active + ", queue " + pool.getQueue().size());
  }
}
