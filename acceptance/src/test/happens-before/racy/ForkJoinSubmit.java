// edge: ForkJoinPool.submit is called -> the task begins
// source: java.util.concurrent package description: "actions prior to the submission of a Runnable
//    to an Executor"
// broken: the write comes after submit
// race: ForkJoinSubmit.data

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public class ForkJoinSubmit {
  static int data;

  public static void main(String[] args) {
    ForkJoinPool pool = new ForkJoinPool(1);
    ForkJoinTask<?> task =
        pool.submit(
            () -> {
              int seen = data;
            });
    data = 42;
    task.join();
    pool.shutdown();
  }
}
