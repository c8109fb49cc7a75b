// onAdvance is called once for each phase by a party that arrives last, and can end the phaser.
// allowed: phase 0 phase 1 terminated
// because: Phaser.onAdvance: performs an action upon impending advance, true causes termination.
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

public class PhaserOnAdvance {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Phaser PHASER =
      new Phaser(2) {
        @Override
        protected boolean onAdvance(int phase, int parties) {
          log("phase " + phase);
          return phase == 1;
        }
      };

  private static void work() {
    while (!PHASER.isTerminated()) {
      PHASER.arriveAndAwaitAdvance();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> work(), () -> work());
    System.out.println(LOG + "terminated");
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
