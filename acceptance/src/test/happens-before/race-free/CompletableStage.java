// edge: CompletableFuture.complete is called -> a dependent stage begins
// source: java.util.concurrent package description: "asynchronous computation represented by a
//    Future"; CompletionStage: a stage begins after those it depends on

import java.util.concurrent.CompletableFuture;

public class CompletableStage {
  static int data;

  public static void main(String[] args) {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              future.complete("done");
            });
    writer.start();
    future.thenAccept(
        text -> {
          int seen = data;
        });
  }
}
