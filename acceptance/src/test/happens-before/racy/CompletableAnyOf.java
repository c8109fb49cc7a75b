// edge: the future that completed first -> anyOf(...).join returns its result
// source: java.util.concurrent package description: "asynchronous computation represented by a
//    Future"; CompletionStage: a stage begins after those it depends on
// broken: it reads what the other one writes
// race: int[]

import java.util.concurrent.CompletableFuture;

public class CompletableAnyOf {
  static final int[] DATA = new int[2];

  public static void main(String[] args) {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> second = new CompletableFuture<>();
    new Thread(
            () -> {
              DATA[0] = 42;
              first.complete(0);
            })
        .start();
    new Thread(
            () -> {
              DATA[1] = 42;
              second.complete(1);
            })
        .start();
    int done = (Integer) CompletableFuture.anyOf(first, second).join();
    int seen = DATA[1 - done];
  }
}
