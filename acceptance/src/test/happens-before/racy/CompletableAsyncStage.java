// edge: the last action of a stage -> an async stage that depends on it begins
// source: java.util.concurrent package description: "asynchronous computation represented by a
//    Future"; CompletionStage: a stage begins after those it depends on
// broken: the second stage does not depend on the first
// race: CompletableAsyncStage.data

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class CompletableAsyncStage {
  static int data;

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () -> {
              data = 42;
            },
            pool);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () -> {
              int seen = data;
            },
            pool);
    CompletableFuture.allOf(first, second).join();
    pool.shutdown();
  }
}
