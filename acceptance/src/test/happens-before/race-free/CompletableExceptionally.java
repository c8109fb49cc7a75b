// edge: completeExceptionally is called -> get throws ExecutionException
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class CompletableExceptionally {
  static int data;

  public static void main(String[] args) throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              future.completeExceptionally(new IllegalStateException("on purpose"));
            });
    writer.start();
    try {
      future.get();
    } catch (ExecutionException e) {
      int seen = data;
    }
  }
}
