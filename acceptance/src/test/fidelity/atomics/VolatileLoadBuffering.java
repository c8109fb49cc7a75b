// Two threads that read and then write cannot both see the other's write.
// allowed: 0 0
// allowed: 0 1
// allowed: 1 0
// because: JLS 17.4.4: volatile accesses are in one total order that agrees with each thread.
import java.util.concurrent.atomic.AtomicInteger;

public class VolatileLoadBuffering {
  private static volatile int x;
  private static volatile int y;
  private static volatile int a;
  private static volatile int b;

  private static void first() {
    a = y;
    x = 1;
  }

  private static void second() {
    b = x;
    y = 1;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> first(), () -> second());
    System.out.println(a + " " + b);
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
