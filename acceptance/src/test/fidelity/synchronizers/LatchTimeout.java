// A timed await of a latch tells whether it was counted down in time.
// allowed: true
// allowed: false
// because: CountDownLatch.await(long, TimeUnit): false if the waiting time elapsed before.
// options: --timeouts any
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class LatchTimeout {
  private static final CountDownLatch LATCH = new CountDownLatch(1);
  private static volatile boolean inTime;

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> inTime = LATCH.await(1, TimeUnit.MILLISECONDS),
        () -> {
          Thread.sleep(1);
          LATCH.countDown();
        });
    System.out.println(inTime);
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
