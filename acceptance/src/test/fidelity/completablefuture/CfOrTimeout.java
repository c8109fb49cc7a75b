// orTimeout races with the completion.
// allowed: x
// allowed: timeout
// because: CompletableFuture.orTimeout: "Exceptionally completes this CompletableFuture with a
// TimeoutException if not otherwise completed before the given timeout".
// options: --timeouts any

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class CfOrTimeout {
  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<String>().orTimeout(1, TimeUnit.MILLISECONDS);
    Thread completer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Thread.sleep(1);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  future.complete("x");
                });
    String result =
        future
            .handle((value, thrown) -> thrown instanceof TimeoutException ? "timeout" : value)
            .join();
    completer.join();
    System.out.println(result);
  }
}
