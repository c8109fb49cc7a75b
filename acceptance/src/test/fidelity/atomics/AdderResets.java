// sumThenReset while another thread adds: the update is in the one sum or in the other.
// allowed: 1 + 1
// allowed: 2 + 0
// because: LongAdder.sumThenReset: in effect sum followed by reset; a lone cell is swapped at once.
// because: An update between sum and reset of another cell could be lost, but one cell has none.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

public class AdderResets {
  private static final LongAdder ADDER = new LongAdder();
  private static volatile long taken;

  public static void main(String[] args) throws InterruptedException {
    ADDER.add(1);
    race(() -> ADDER.increment(), () -> taken = ADDER.sumThenReset());
    System.out.println(taken + " + " + ADDER.sum());
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
