// Double-checked locking with a volatile field makes one instance, by either thread.
// allowed: by a, same true
// allowed: by b, same true
// because: JLS 17.4.5: the volatile field and the lock give the order; the check is repeated.
import java.util.concurrent.atomic.AtomicInteger;

public class DoubleCheckedLocking {
  private static volatile String instance;
  private static volatile String seenByA;
  private static volatile String seenByB;

  private static String get(String name) {
    String seen = instance;
    if (seen == null) {
      synchronized (DoubleCheckedLocking.class) {
        seen = instance;
        if (seen == null) {
          seen = "by " + name;
          instance = seen;
        }
      }
    }
    return seen;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> seenByA = get("a"), () -> seenByB = get("b"));
    System.out.println(instance + ", same " + (seenByA == seenByB));
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
