// Two actions on one future, added before it is complete: both run, in an order that is not said.
// allowed: [1, 2]
// allowed: [2, 1]
// because: CompletableFuture promises no order among dependents of one future.

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

public class CfDependents {
  public static void main(String[] args) throws InterruptedException {
    var log = new ConcurrentLinkedQueue<Integer>();
    var future = new CompletableFuture<String>();
    Thread completer = Thread.ofPlatform().start(() -> future.complete("x"));
    var one = future.thenRun(() -> log.add(1));
    var two = future.thenRun(() -> log.add(2));
    CompletableFuture.allOf(one, two).join();
    completer.join();
    System.out.println(log);
  }
}
