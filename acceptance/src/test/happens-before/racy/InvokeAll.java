// edge: the last actions of the tasks -> ExecutorService.invokeAll returns
// source: ExecutorService: invokeAll returns when all are complete; follows from Future.get
// broken: the task is submitted, and nobody waits for it
// race: InvokeAll.data

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
    pool.submit(task);
    int seen = data;
    pool.shutdown();
  }
}
