// edge: each of the futures completes -> allOf(...).join returns
// source: java.util.concurrent package description: "asynchronous computation represented by a
//    Future"; CompletionStage: a stage begins after those it depends on
// broken: anyOf instead of allOf
// race: int[]

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class CompletableAllOf {
  static final int[] DATA = new int[2];

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () -> {
              DATA[0] = 20;
            },
            pool);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () -> {
              DATA[1] = 22;
            },
            pool);
    CompletableFuture.anyOf(first, second).join();
    int seen = DATA[0] + DATA[1];
    pool.shutdown();
  }
}
