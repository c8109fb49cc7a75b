// edge: CompletableFuture.complete is called -> join returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"
// broken: the write comes after complete
// race: CompletableComplete.data

import java.util.concurrent.CompletableFuture;

public class CompletableComplete {
  static int data;

  public static void main(String[] args) {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread writer =
        new Thread(
            () -> {
              future.complete("done");
              data = 42;
            });
    writer.start();
    future.join();
    int seen = data;
  }
}
