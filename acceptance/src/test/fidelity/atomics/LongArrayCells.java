// Two threads claim cells of an AtomicLongArray; each cell has one owner.
// allowed: 1 1
// allowed: 1 2
// allowed: 2 1
// allowed: 2 2
// because: AtomicLongArray.compareAndSet: atomically sets the element if it has the expected value.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

public class LongArrayCells {
  private static final AtomicLongArray CELLS = new AtomicLongArray(2);

  private static void claim(long id) {
    CELLS.compareAndSet(0, 0, id);
    CELLS.compareAndSet(1, 0, id);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> claim(1), () -> claim(2));
    System.out.println(CELLS.get(0) + " " + CELLS.get(1));
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
