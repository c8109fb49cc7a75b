// forceTermination releases a waiting party with a negative phase.
// allowed: negative
// because: Phaser.arriveAndAwaitAdvance: returns the negative current phase if terminated.
import java.util.concurrent.Phaser;

public class PhaserForcedEnd {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Phaser PHASER = new Phaser(2);

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> log(PHASER.arriveAndAwaitAdvance() < 0 ? "negative" : "advanced"),
        PHASER::forceTermination);
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
