// invokeAny returns the result of one of the tasks that succeed.
// allowed: a
// allowed: b
// because: ExecutorService.invokeAny: "returning the result of one that has completed successfully
// (i.e., without throwing an exception), if any do".

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

public class InvokeAnyWinner {
  public static void main(String[] args) throws Exception {
    Callable<String> a = () -> "a";
    Callable<String> b = () -> "b";
    Callable<String> failing =
        () -> {
          throw new IllegalStateException();
        };
    try (var pool = Executors.newFixedThreadPool(2)) {
      System.out.println(pool.invokeAny(List.of(failing, a, b)));
    }
  }
}
