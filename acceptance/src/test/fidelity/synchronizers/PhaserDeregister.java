// When the last party deregisters, the phaser terminates; who arrives then gets a negative number.
// allowed: terminated true, parties 0, arrival negative
// because: Phaser.onAdvance: true when the registered parties become zero; arrive then is negative.
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

public class PhaserDeregister {
  private static final Phaser PHASER = new Phaser(2);

  public static void main(String[] args) throws InterruptedException {
    race(PHASER::arriveAndDeregister, PHASER::arriveAndDeregister);
    System.out.println(
        "terminated "
            + PHASER.isTerminated()
            + ", parties "
            + PHASER.getRegisteredParties()
            + ", arrival "
            + (PHASER.arrive() < 0 ? "negative" : "counts"));
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
