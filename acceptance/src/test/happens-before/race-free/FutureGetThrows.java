// edge: the last action of a task that fails -> Future.get throws ExecutionException
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class FutureGetThrows {
  static int data;

  static Void fail() throws Exception {
    Thread.sleep(1_000);
    data = 42;
    throw new IllegalStateException("on purpose");
  }

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Void> future = pool.submit(FutureGetThrows::fail);
    try {
      future.get();
    } catch (ExecutionException e) {
      int seen = data;
    }
    pool.shutdown();
  }
}
