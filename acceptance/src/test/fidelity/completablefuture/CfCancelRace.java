// cancel races with complete; a dependent stage follows the winner.
// allowed: cancel true, complete false, dependent CancellationException
// allowed: cancel false, complete true, dependent x!
// because: CompletableFuture.cancel: "If not already completed, completes this CompletableFuture
// with a CancellationException. Dependent CompletableFutures that have not already completed will
// also complete exceptionally, with a CompletionException caused by this CancellationException".

import java.util.concurrent.CompletableFuture;

public class CfCancelRace {
  static volatile boolean cancelled;
  static volatile boolean completed;

  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<String>();
    var dependent = future.thenApply(x -> x + "!");
    Thread one = Thread.ofPlatform().start(() -> cancelled = future.cancel(true));
    Thread two = Thread.ofPlatform().start(() -> completed = future.complete("x"));
    String result =
        dependent
            .handle(
                (x, thrown) -> thrown == null ? x : thrown.getCause().getClass().getSimpleName())
            .join();
    one.join();
    two.join();
    System.out.println("cancel " + cancelled + ", complete " + completed + ", dependent " + result);
  }
}
