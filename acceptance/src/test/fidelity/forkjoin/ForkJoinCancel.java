// A forked task is cancelled: it may have run before.
// allowed: cancelled true, ran false
// allowed: cancelled false, ran true
// allowed: cancelled true, ran true
// because: ForkJoinTask.cancel: "This attempt will fail if the task has already completed or could
// not be cancelled for some other reason"; a task that runs already is not stopped.

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public class ForkJoinCancel {
  static volatile boolean ran;

  public static void main(String[] args) {
    boolean cancelled;
    try (var pool = new ForkJoinPool(1)) {
      ForkJoinTask<?> task = ForkJoinTask.adapt(() -> ran = true);
      pool.execute(task);
      cancelled = task.cancel(false);
      task.quietlyJoin();
    }
    System.out.println("cancelled " + cancelled + ", ran " + ran);
  }
}
