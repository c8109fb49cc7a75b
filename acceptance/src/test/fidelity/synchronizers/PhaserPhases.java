// Two parties advance through two phases together.
// allowed: a0 b0 a1 b1
// allowed: a0 b0 b1 a1
// allowed: b0 a0 a1 b1
// allowed: b0 a0 b1 a1
// because: Phaser.arriveAndAwaitAdvance: awaits the others of the phase; returns the next number.
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

public class PhaserPhases {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Phaser PHASER = new Phaser(2);

  private static void work(String name) {
    log(name + PHASER.getPhase());
    int phase = PHASER.arriveAndAwaitAdvance();
    log(name + phase);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> work("a"), () -> work("b"));
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

  /** Runs the tasks in threads of their own that begin as closely together as they can. */
  private static void race(Task... tasks) throws InterruptedException {
    AtomicInteger late = new AtomicInteger(tasks.length);
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      Task task = tasks[i];
      threads[i] =
          thread(
              "task-" + i,
              () -> {
                late.decrementAndGet();
                while (late.get() > 0) {
                  Thread.onSpinWait();
                }
                task.run();
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
