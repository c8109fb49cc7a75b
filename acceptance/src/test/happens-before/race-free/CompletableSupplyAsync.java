// edge: the last action of supplyAsync's function -> join returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class CompletableSupplyAsync {
  static int data;

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    CompletableFuture<String> future =
        CompletableFuture.supplyAsync(
            () -> {
              data = 42;
              return "done";
            },
            pool);
    future.join();
    int seen = data;
    pool.shutdown();
  }
}
