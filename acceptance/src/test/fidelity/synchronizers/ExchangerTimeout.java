// Two threads look for a partner for a limited time: both find each other, or neither does.
// allowed: b a
// allowed: none none
// because: Exchanger.exchange(V, long, TimeUnit): TimeoutException if no partner came in time.
// options: --timeouts any
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class ExchangerTimeout {
  private static final Exchanger<String> EXCHANGER = new Exchanger<>();
  private static volatile String a;
  private static volatile String b;

  private static String exchange(String mine) throws InterruptedException {
    try {
      return EXCHANGER.exchange(mine, 1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return "none";
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> a = exchange("a"), () -> b = exchange("b"));
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
