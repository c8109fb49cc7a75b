// A thread can be started once only, be it running or ended: of two starters one is refused.
// allowed: a starts, b refused
// allowed: a refused, b starts
// because: Thread.start: IllegalThreadStateException if the thread was already started.
import java.util.concurrent.atomic.AtomicInteger;

public class StartTwice {
  private static final Thread THREAD = new Thread(() -> {});
  private static volatile String a;
  private static volatile String b;

  private static String start() {
    try {
      THREAD.start();
      return "starts";
    } catch (IllegalThreadStateException e) {
      return "refused";
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = start(), () -> b = start());
    THREAD.join();
    System.out.println("a " + a + ", b " + b);
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
