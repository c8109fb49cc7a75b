// A thread that waits too long at a barrier breaks it for the other one.
// allowed: a passed, b passed
// allowed: a timed out, b broken
// because: CyclicBarrier.await(long, TimeUnit): TimeoutException breaks the barrier for all others.
// options: --timeouts any
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class BarrierTimeout {
  private static final CyclicBarrier BARRIER = new CyclicBarrier(2);
  private static volatile String a = "a passed";
  private static volatile String b = "b passed";

  private static void impatient() throws InterruptedException, BrokenBarrierException {
    try {
      BARRIER.await(1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      a = "a timed out";
    }
  }

  private static void patient() throws InterruptedException {
    try {
      BARRIER.await();
    } catch (BrokenBarrierException e) {
      b = "b broken";
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> impatient(), () -> patient());
    System.out.println(a + ", " + b);
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }

  /** Runs the tasks in threads of their own, and waits for their ends. */
  private static void together(Task... tasks) throws InterruptedException {
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      threads[i] = thread("task-" + i, tasks[i]);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
