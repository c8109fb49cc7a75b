// edge: the last action of a Callable -> Future.get returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class FutureGetOfCallable {
  static int data;

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<String> other = pool.submit(() -> "other");
    Future<String> future =
        pool.submit(
            () -> {
              data = 42;
              return "this";
            });
    future.get();
    int seen = data;
    pool.shutdown();
  }
}
