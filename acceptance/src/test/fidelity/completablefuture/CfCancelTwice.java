// A future that is done cannot be cancelled any more, and its result stays; a second cancel of a
// cancelled one is true again.
// allowed: first true, second true, get cancelled
// allowed: first false, second false, get 1
// because: Future.cancel: "false if the task cannot be cancelled, typically because it has already
// completed; true otherwise. If two or more threads cause a task to be cancelled, then at least one
// of them returns true".

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

public class CfCancelTwice {
  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<Integer>();
    Thread completer = Thread.ofPlatform().start(() -> future.complete(1));
    boolean first = future.cancel(false);
    boolean second = future.cancel(true);
    String got;
    try {
      got = String.valueOf(future.join());
    } catch (CancellationException e) {
      got = "cancelled";
    }
    completer.join();
    System.out.println("first " + first + ", second " + second + ", get " + got);
  }
}
