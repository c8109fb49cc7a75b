// Two threads draw tickets: each gets another one.
// allowed: 0 1
// allowed: 1 0
// because: AtomicInteger.getAndIncrement: atomically increments.
import java.util.concurrent.atomic.AtomicInteger;

public class Tickets {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static volatile int a;
  private static volatile int b;

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = NEXT.getAndIncrement(), () -> b = NEXT.getAndIncrement());
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
