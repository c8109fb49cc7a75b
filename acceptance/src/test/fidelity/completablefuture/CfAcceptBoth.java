// thenAcceptBoth runs in the thread that completes the second of the two futures, or in main.
// allowed: xy by a
// allowed: xy by b
// allowed: xy by main
// because: CompletionStage.thenAcceptBoth runs when both stages are complete; CompletableFuture: by
// the completing thread "or by any other caller of a completion method".

import java.util.concurrent.CompletableFuture;

public class CfAcceptBoth {
  static volatile String result;

  public static void main(String[] args) throws InterruptedException {
    var x = new CompletableFuture<String>();
    var y = new CompletableFuture<String>();
    Thread a = Thread.ofPlatform().name("a").start(() -> x.complete("x"));
    Thread b = Thread.ofPlatform().name("b").start(() -> y.complete("y"));
    Thread main = Thread.currentThread();
    x.thenAcceptBoth(
            y,
            (left, right) -> {
              Thread self = Thread.currentThread();
              result = left + right + " by " + (self == main ? "main" : self.getName());
            })
        .join();
    a.join();
    b.join();
    System.out.println(result);
  }
}
