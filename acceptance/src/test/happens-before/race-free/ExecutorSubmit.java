// edge: ExecutorService.submit is called -> the task begins
// source: java.util.concurrent package description: "actions prior to the submission of a Runnable
//    to an Executor"

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class ExecutorSubmit {
  static int data;

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    data = 42;
    Future<Integer> future =
        pool.submit(
            () -> {
              int seen = data;
              return seen;
            });
    pool.shutdown();
  }
}
