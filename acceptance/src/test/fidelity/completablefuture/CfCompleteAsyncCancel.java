// completeAsync, and a cancel beside it. The supplier may run even if the cancel wins.
// allowed: cancelled true, ran true
// allowed: cancelled true, ran false
// allowed: cancelled false, ran true
// because: CompletableFuture.cancel: mayInterruptIfRunning "has no effect in this implementation
// because interrupts are not used to control processing"; completeAsync completes "with the result
// of the given Supplier function invoked from an asynchronous task".

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

public class CfCompleteAsyncCancel {
  static volatile boolean ran;

  public static void main(String[] args) {
    var future = new CompletableFuture<Boolean>();
    boolean cancelled;
    try (var pool = Executors.newSingleThreadExecutor()) {
      future.completeAsync(() -> ran = true, pool);
      cancelled = future.cancel(true);
    }
    System.out.println("cancelled " + cancelled + ", ran " + ran);
  }
}
