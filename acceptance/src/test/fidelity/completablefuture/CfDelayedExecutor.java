// A supplier on a delayed executor begins no earlier than its delay; a quick one is complete first
// or not.
// allowed: early false, either quick
// allowed: early false, either slow
// because: CompletableFuture.delayedExecutor: "submits a task to the default executor after the
// given delay (or no delay if non-positive)".
// options: --timeouts any

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class CfDelayedExecutor {
  static volatile boolean early;

  public static void main(String[] args) {
    long due = System.nanoTime() + 1_000_000;
    var slow =
        CompletableFuture.supplyAsync(
            () -> {
              if (System.nanoTime() < due) {
                early = true;
              }
              return "slow";
            },
            CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS));
    var quick = CompletableFuture.supplyAsync(() -> "quick");
    String either = slow.applyToEither(quick, x -> x).join();
    slow.join();
    System.out.println("early " + early + ", either " + either);
  }
}
