// The sum of a LongAdder while others add may or may not have their updates in; at the end it has.
// allowed: 0 then 2
// allowed: 1 then 2
// allowed: 2 then 2
// because: LongAdder.sum: not an atomic snapshot; without concurrent updates it is accurate.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

public class AdderSum {
  private static final LongAdder ADDER = new LongAdder();
  private static volatile long seen;

  public static void main(String[] args) throws InterruptedException {
    race(() -> ADDER.increment(), () -> ADDER.increment(), () -> seen = ADDER.sum());
    System.out.println(seen + " then " + ADDER.sum());
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
