// edge: the last action of a submitted Runnable -> Future.get returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"
// broken: it reads before get
// race: FutureGetOfRunnable.data

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class FutureGetOfRunnable {
  static int data;

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> future =
        pool.submit(
            () -> {
              data = 42;
            });
    int seen = data;
    future.get();
    pool.shutdown();
  }
}
