// get with a timeout races with the completion.
// allowed: got x, later x
// allowed: timeout, later x
// because: CompletableFuture.get(timeout): "TimeoutException if the wait timed out"; the future
// stays as it is.
// options: --timeouts any

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class CfGetTimeout {
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    var future = new CompletableFuture<String>();
    Thread completer = Thread.ofPlatform().start(() -> future.complete("x"));
    String got;
    try {
      got = "got " + future.get(50, TimeUnit.MICROSECONDS);
    } catch (TimeoutException e) {
      got = "timeout";
    }
    System.out.println(got + ", later " + future.get());
    completer.join();
  }
}
