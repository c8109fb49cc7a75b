// A timed await of a phase ends by the advance or by the timeout.
// allowed: phase 1
// allowed: timed out
// because: Phaser.awaitAdvanceInterruptibly(int, long, TimeUnit): TimeoutException.
// options: --timeouts any
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class PhaserTimedAwait {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Phaser PHASER = new Phaser(1);

  private static void await() throws InterruptedException {
    try {
      log("phase " + PHASER.awaitAdvanceInterruptibly(0, 1, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      log("timed out");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> await(),
        () -> {
          Thread.sleep(1);
          PHASER.arrive();
        });
    System.out.println(LOG);
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
