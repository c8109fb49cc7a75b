// Doubling and adding are atomic each; the result tells their order.
// allowed: 5
// allowed: 8
// because: AtomicLong.updateAndGet, accumulateAndGet: atomically update with the function.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

public class UpdatesDoNotCommute {
  private static final AtomicLong VALUE = new AtomicLong(1);

  public static void main(String[] args) throws InterruptedException {
    race(() -> VALUE.updateAndGet(x -> 2 * x), () -> VALUE.accumulateAndGet(3, Long::sum));
    System.out.println(VALUE);
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
