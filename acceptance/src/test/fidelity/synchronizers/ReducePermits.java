// A subclass reduces the permits below zero: then two releases are needed before one can acquire.
// allowed: r1 r2 acquired, left 0
// because: Semaphore.reducePermits: does not block waiting for permits; they may become negative.
import java.util.concurrent.Semaphore;

public class ReducePermits {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  @SuppressWarnings("serial")
  private static final class Reducible extends Semaphore {
    Reducible() {
      super(0);
    }

    void reduce() {
      reducePermits(1);
    }
  }

  private static final Reducible PERMITS = new Reducible();

  private static void release(String name) {
    log(name);
    PERMITS.release();
  }

  public static void main(String[] args) throws InterruptedException {
    PERMITS.reduce();
    together(
        () -> {
          PERMITS.acquire();
          log("acquired,");
        },
        () -> {
          release("r1");
          release("r2");
        });
    System.out.println(LOG + "left " + PERMITS.availablePermits());
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
