// Two phasers with one party each under a parent advance together.
// allowed: 1 1, parent 1
// because: Phaser: tiering; a child arrives at its parent when all of its own parties have.
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

public class PhaserTiered {
  private static final Phaser PARENT = new Phaser();
  private static final Phaser LEFT = new Phaser(PARENT, 1);
  private static final Phaser RIGHT = new Phaser(PARENT, 1);
  private static volatile int a;
  private static volatile int b;

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = LEFT.arriveAndAwaitAdvance(), () -> b = RIGHT.arriveAndAwaitAdvance());
    System.out.println(a + " " + b + ", parent " + PARENT.getPhase());
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
