// A task that touches nothing shared may run though it was cancelled: a worker had taken it.
// allowed: cancelled, idle
// allowed: cancelled, ran
// allowed: done, ran
// because: Future.cancel: "if the task has already started, then the mayInterruptIfRunning
// parameter determines whether the thread executing this task is interrupted".

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class CancelledYetRun {
  static boolean ran;

  public static void main(String[] args) {
    Future<?> task;
    boolean cancelled;
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
      task = pool.submit(() -> ran = true);
      cancelled = task.cancel(true);
    }
    System.out.println((cancelled ? "cancelled" : "done") + ", " + (ran ? "ran" : "idle"));
  }
}
