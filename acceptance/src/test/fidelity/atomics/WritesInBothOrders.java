// Two threads write two fields in opposite orders: both first writes cannot be the last ones.
// allowed: 1 2
// allowed: 2 1
// allowed: 2 2
// because: JLS 17.4.4: volatile writes are in one total order (the litmus test 2+2W).
import java.util.concurrent.atomic.AtomicInteger;

public class WritesInBothOrders {
  private static volatile int x;
  private static volatile int y;

  private static void first() {
    x = 1;
    y = 2;
  }

  private static void second() {
    y = 1;
    x = 2;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> first(), () -> second());
    System.out.println(x + " " + y);
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
