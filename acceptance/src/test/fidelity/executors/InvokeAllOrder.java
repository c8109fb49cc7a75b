// invokeAll returns the futures in the order of the tasks, all done, whichever ran first.
// allowed: results 1 2, ran [1, 2]
// allowed: results 1 2, ran [2, 1]
// because: ExecutorService.invokeAll: futures "in the same sequential order as produced by the
// iterator for the given task list, each of which has completed".

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

public class InvokeAllOrder {
  static final ConcurrentLinkedQueue<Integer> log = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(2)) {
      var futures = pool.invokeAll(List.of(task(1), task(2)));
      System.out.println(
          "results "
              + futures.get(0).resultNow()
              + " "
              + futures.get(1).resultNow()
              + ", ran "
              + log);
    }
  }

  static Callable<Integer> task(int number) {
    return () -> {
      log.add(number);
      return number;
    };
  }
}
