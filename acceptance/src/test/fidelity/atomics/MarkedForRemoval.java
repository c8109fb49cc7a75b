// A node is marked for removal while another thread replaces it: one of the two comes too late.
// allowed: old marked, replaced false
// allowed: new, replaced true
// because: AtomicMarkableReference.compareAndSet: both reference and mark must be as expected.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicMarkableReference;

public class MarkedForRemoval {
  private static final AtomicMarkableReference<String> NODE =
      new AtomicMarkableReference<>("old", false);
  private static volatile boolean replaced;

  public static void main(String[] args) throws InterruptedException {
    race(
        () -> NODE.compareAndSet("old", "old", false, true),
        () -> replaced = NODE.compareAndSet("old", "new", false, false));
    System.out.println(
        NODE.getReference() + (NODE.isMarked() ? " marked" : "") + ", replaced " + replaced);
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
