// anyOf of two futures that one thread completes one after the other, and a look at it in between
// from outside.
// allowed: any a, second done false
// allowed: any a, second done true
// because: CompletableFuture.anyOf: completed with the first result; the second future is complete
// some time later.

import java.util.concurrent.CompletableFuture;

public class CfAnyOfLater {
  public static void main(String[] args) throws InterruptedException {
    var first = new CompletableFuture<String>();
    var second = new CompletableFuture<String>();
    Thread completer =
        Thread.ofPlatform()
            .start(
                () -> {
                  first.complete("a");
                  second.complete("b");
                });
    Object any = CompletableFuture.anyOf(first, second).join();
    boolean done = second.isDone();
    completer.join();
    System.out.println("any " + any + ", second done " + done);
  }
}
