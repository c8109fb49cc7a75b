// edge: the last actions of the tasks -> ExecutorService.invokeAll returns
// source: ExecutorService: invokeAll returns when all are complete; follows from Future.get

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class InvokeAll {
  static int data;

  public static void main(String[] args) throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Callable<Void> task =
        () -> {
          data = 42;
          return null;
        };
    pool.invokeAll(List.of(task));
    int seen = data;
    pool.shutdown();
  }
}
