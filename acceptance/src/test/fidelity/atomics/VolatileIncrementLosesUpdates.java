// ++ on a volatile field is a read and a write: an update may be lost.
// allowed: 1
// allowed: 2
// because: JLS 17.4, 15.14.2: volatile orders the accesses, but ++ is two actions.
import java.util.concurrent.atomic.AtomicInteger;

public class VolatileIncrementLosesUpdates {
  private static volatile int counter;

  public static void main(String[] args) throws InterruptedException {
    race(() -> counter++, () -> counter++);
    System.out.println(counter);
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
