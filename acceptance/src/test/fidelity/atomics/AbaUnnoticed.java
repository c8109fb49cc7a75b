// A plain reference that goes from A to B and back looks unchanged to compareAndSet.
// allowed: true
// allowed: false
// because: AtomicReference.compareAndSet compares with ==: only in the middle it sees another
// value.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class AbaUnnoticed {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final AtomicReference<String> VALUE = new AtomicReference<>("A");

  private static void swap() {
    log("" + VALUE.compareAndSet("A", "C"));
  }

  private static void thereAndBack() {
    if (VALUE.compareAndSet("A", "B")) {
      VALUE.compareAndSet("B", "A");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> swap(), () -> thereAndBack());
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
