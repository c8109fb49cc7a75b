// completeOnTimeout gives the default if the supplier is too slow.
// allowed: supplied
// allowed: default
// because: CompletableFuture.completeOnTimeout: "Completes this CompletableFuture with the given
// value if not otherwise completed before the given timeout".
// options: --timeouts any

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class CfCompleteOnTimeout {
  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<String>();
    Thread supplier = Thread.ofPlatform().start(() -> future.complete("supplied"));
    future.completeOnTimeout("default", 1, TimeUnit.MILLISECONDS);
    System.out.println(future.join());
    supplier.join();
  }
}
