// edge: the last action of the task that succeeded -> ExecutorService.invokeAny returns its result
// source: ExecutorService: invokeAny returns a task's result; follows from Future.get
// broken: it reads what the other task writes
// race: int[]

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class InvokeAny {
  static final int[] DATA = new int[2];

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Callable<Integer> first =
        () -> {
          DATA[0] = 42;
          return 0;
        };
    Callable<Integer> second =
        () -> {
          DATA[1] = 42;
          return 1;
        };
    int done = pool.invokeAny(List.of(first, second));
    int seen = DATA[1 - done];
    pool.shutdown();
  }
}
