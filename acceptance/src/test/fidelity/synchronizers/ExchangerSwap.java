// Two threads swap their objects.
// allowed: a got from b, b got from a
// because: Exchanger.exchange: each thread presents an object and receives that of its partner.
import java.util.concurrent.Exchanger;
import java.util.concurrent.atomic.AtomicInteger;

public class ExchangerSwap {
  private static final Exchanger<String> EXCHANGER = new Exchanger<>();
  private static volatile String a;
  private static volatile String b;

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = EXCHANGER.exchange("from a"), () -> b = EXCHANGER.exchange("from b"));
    System.out.println("a got " + a + ", b got " + b);
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
