// FutureTask.done runs when the task ends, whichever of run and cancel ended it.
// allowed: done 1, cancelled true
// allowed: done 1, cancelled false
// because: FutureTask.done: "invoked when this task transitions to state isDone (whether normally
// or via cancellation)".

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

public class FutureTaskDone {
  static final AtomicInteger done = new AtomicInteger();

  static class Counting extends FutureTask<String> {
    Counting() {
      super(() -> "x");
    }

    @Override
    protected void done() {
      done.incrementAndGet();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    var task = new Counting();
    Thread runner = Thread.ofPlatform().start(task);
    task.cancel(false);
    runner.join();
    System.out.println("done " + done + ", cancelled " + task.isCancelled());
  }
}
