// lazySet becomes visible at the latest when its thread has ended; a reader may see it before.
// allowed: 0 then 1
// allowed: 1 then 1
// because: AtomicInteger.lazySet has release semantics; join makes it visible (JLS 17.4.5).
import java.util.concurrent.atomic.AtomicInteger;

public class LazySet {
  private static final AtomicInteger VALUE = new AtomicInteger();
  private static volatile int seen;

  public static void main(String[] args) throws InterruptedException {
    race(() -> VALUE.lazySet(1), () -> seen = VALUE.get());
    System.out.println(seen + " then " + VALUE.get());
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
