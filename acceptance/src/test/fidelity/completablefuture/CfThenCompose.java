// thenCompose: the second stage begins when the first is done, whatever the threads.
// allowed: [first, second] 3
// because: CompletionStage.thenCompose: "when this stage completes normally, the given function is
// invoked with this stage's result as the argument, returning another CompletionStage".

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

public class CfThenCompose {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) {
    int result =
        CompletableFuture.supplyAsync(() -> note("first", 1))
            .thenCompose(one -> CompletableFuture.supplyAsync(() -> one + note("second", 2)))
            .join();
    System.out.println(log + " " + result);
  }

  static int note(String name, int value) {
    log.add(name);
    return value;
  }
}
