// edge: CompletableFuture.complete is called -> join returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.CompletableFuture;

public class CompletableComplete {
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
    future.join();
    int seen = data;
  }
}
