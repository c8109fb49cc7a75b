// invokeAll with a timeout, and a task that never ends by itself: it is cancelled. The other task
// is done, or cancelled as well when the time is short.
// allowed: quick SUCCESS, endless CANCELLED
// allowed: quick CANCELLED, endless CANCELLED
// because: ExecutorService.invokeAll(tasks, timeout): "Upon return, tasks that have not completed
// are cancelled".
// options: --timeouts any

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class InvokeAllTimeout {
  public static void main(String[] args) throws InterruptedException {
    Callable<Integer> quick = () -> 1;
    Callable<Integer> endless =
        () -> {
          new CountDownLatch(1).await();
          return 2;
        };
    try (var pool = Executors.newFixedThreadPool(2)) {
      var futures = pool.invokeAll(List.of(quick, endless), 2, TimeUnit.MILLISECONDS);
      System.out.println("quick " + futures.get(0).state() + ", endless " + futures.get(1).state());
    }
  }
}
