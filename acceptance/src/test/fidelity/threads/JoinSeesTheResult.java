// Two threads join a third: both see what it has written, in a plain field, too.
// allowed: 7 7
// because: JLS 17.4.5: all actions in a thread happen-before another returns from a join on it.
import java.util.concurrent.atomic.AtomicInteger;

public class JoinSeesTheResult {
  private static int result;
  private static volatile int a;
  private static volatile int b;

  public static void main(String[] args) throws InterruptedException {
    Thread worker = new Thread(() -> result = 7);
    worker.start();
    race(
        () -> {
          worker.join();
          a = result;
        },
        () -> {
          worker.join();
          b = result;
        });
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
