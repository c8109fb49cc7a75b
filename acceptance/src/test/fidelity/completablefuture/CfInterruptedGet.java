// A thread in get is interrupted while another one completes the future.
// allowed: x
// allowed: interrupted
// because: CompletableFuture.get: "InterruptedException if the current thread was interrupted while
// waiting". A future that is complete already gives its value, interrupted or not.

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class CfInterruptedGet {
  static volatile String result;

  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<String>();
    Thread getter =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    result = future.get();
                  } catch (InterruptedException e) {
                    result = "interrupted";
                  } catch (ExecutionException e) {
                    result = "failed";
                  }
                });
    Thread completer = Thread.ofPlatform().start(() -> future.complete("x"));
    getter.interrupt();
    getter.join();
    completer.join();
    System.out.println(result);
  }
}
