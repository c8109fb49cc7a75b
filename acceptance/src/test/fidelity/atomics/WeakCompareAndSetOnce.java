// Two single weak attempts: at least one succeeds on machines without spurious failures.
// allowed: a
// allowed: b
// allowed: none
// because: AtomicReference.weakCompareAndSetVolatile: may fail spuriously (none).
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class WeakCompareAndSetOnce {
  private static final AtomicReference<String> WINNER = new AtomicReference<>("none");

  public static void main(String[] args) throws InterruptedException {
    race(
        () -> WINNER.weakCompareAndSetVolatile("none", "a"),
        () -> WINNER.weakCompareAndSetVolatile("none", "b"));
    System.out.println(WINNER);
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
