// Peterson's algorithm with volatile fields excludes two threads from each other.
// allowed: 2
// because: JLS 17.4.4: volatile accesses are sequentially consistent, which the algorithm needs.
import java.util.concurrent.atomic.AtomicInteger;

public class Peterson {
  private static volatile boolean wants0;
  private static volatile boolean wants1;
  private static volatile int polite;
  private static volatile int counter;

  private static void first() {
    wants0 = true;
    polite = 0;
    while (wants1 && polite == 0) {
      Thread.onSpinWait();
    }
    counter++;
    wants0 = false;
  }

  private static void second() {
    wants1 = true;
    polite = 1;
    while (wants0 && polite == 1) {
      Thread.onSpinWait();
    }
    counter++;
    wants1 = false;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> first(), () -> second());
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
