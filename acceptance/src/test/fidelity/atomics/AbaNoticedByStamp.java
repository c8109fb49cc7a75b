// With a stamp, a reference that goes from A to B and back is seen to have changed.
// allowed: true, C stamp 1
// allowed: true, C stamp 3
// allowed: false, A stamp 2
// because: AtomicStampedReference.compareAndSet: reference and stamp must both be as expected.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicStampedReference;

public class AbaNoticedByStamp {
  private static final AtomicStampedReference<String> VALUE = new AtomicStampedReference<>("A", 0);
  private static volatile boolean swapped;

  private static void swap() {
    int[] stamp = new int[1];
    String seen = VALUE.get(stamp);
    if (seen.equals("A")) {
      swapped = VALUE.compareAndSet("A", "C", stamp[0], stamp[0] + 1);
    }
  }

  private static void thereAndBack() {
    if (VALUE.compareAndSet("A", "B", 0, 1)) {
      VALUE.compareAndSet("B", "A", 1, 2);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> swap(), () -> thereAndBack());
    System.out.println(swapped + ", " + VALUE.getReference() + " stamp " + VALUE.getStamp());
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
