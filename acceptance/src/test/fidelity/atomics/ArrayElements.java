// Elements of an AtomicIntegerArray change one by one: a reader may see a transfer half done.
// allowed: 10 0
// allowed: 7 0
// allowed: 7 3
// allowed: 10 3
// because: AtomicIntegerArray: elements are updated atomically, each alone (10 3 is read around).
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

public class ArrayElements {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final AtomicIntegerArray ACCOUNTS = new AtomicIntegerArray(new int[] {10, 0});

  private static void transfer() {
    ACCOUNTS.addAndGet(0, -3);
    ACCOUNTS.addAndGet(1, 3);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> transfer(), () -> log(ACCOUNTS.get(0) + " " + ACCOUNTS.get(1)));
    System.out.println(LOG);
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
