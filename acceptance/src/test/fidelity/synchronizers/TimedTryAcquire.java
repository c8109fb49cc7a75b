// A timed tryAcquire succeeds if a release comes in time.
// allowed: true, left 0
// allowed: false, left 1
// because: Semaphore.tryAcquire(long, TimeUnit): false if the waiting time elapsed.
// options: --timeouts any
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public class TimedTryAcquire {
  private static final Semaphore PERMIT = new Semaphore(0);
  private static volatile boolean got;

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> got = PERMIT.tryAcquire(1, TimeUnit.MILLISECONDS),
        () -> {
          Thread.sleep(1);
          PERMIT.release();
        });
    System.out.println(got + ", left " + PERMIT.availablePermits());
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
