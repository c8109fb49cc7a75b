// A semaphore with one permit excludes; the order is open, and another thread may release.
// allowed: a+ a- b+ b-
// allowed: b+ b- a+ a-
// because: Semaphore: acquire blocks until a permit is available; unfair by default.
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public class SemaphoreAsLock {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Semaphore PERMIT = new Semaphore(1);

  private static void work(String name) throws InterruptedException {
    PERMIT.acquire();
    log(name + "+");
    log(name + "-");
    PERMIT.release();
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
