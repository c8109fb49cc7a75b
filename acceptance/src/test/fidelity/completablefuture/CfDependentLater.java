// A thread that waits for a future goes on when it is complete, though a dependent stage may not be
// done yet.
// allowed: dependent done true
// allowed: dependent done false
// because: CompletableFuture.join returns "the result value when complete"; dependents are
// triggered upon completion, and nothing says that they are complete before join returns.

import java.util.concurrent.CompletableFuture;

public class CfDependentLater {
  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<String>();
    var dependent = future.thenApply(x -> "x".repeat(50_000).hashCode());
    Thread completer = Thread.ofPlatform().start(() -> future.complete("x"));
    future.join();
    boolean done = dependent.isDone();
    completer.join();
    System.out.println("dependent done " + done);
  }
}
