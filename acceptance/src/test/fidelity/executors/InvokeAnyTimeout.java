// invokeAny with a timeout: the only task that can end may be too late.
// allowed: got a
// allowed: timeout
// because: ExecutorService.invokeAny(tasks, timeout): TimeoutException "if the given timeout
// elapses before any successfully completes".
// options: --timeouts any

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class InvokeAnyTimeout {
  public static void main(String[] args) throws Exception {
    Callable<String> endless =
        () -> {
          new CountDownLatch(1).await();
          return "never";
        };
    Callable<String> quick = () -> "a";
    try (var pool = Executors.newFixedThreadPool(2)) {
      try {
        System.out.println(
            "got " + pool.invokeAny(List.of(endless, quick), 2, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        System.out.println("timeout");
      }
    }
  }
}
