// A LongAccumulator of the maximum and a DoubleAdder come to the same whatever the order.
// allowed: 7 0.75
// because: LongAccumulator, DoubleAdder: the order of accumulation is not guaranteed, nor matters.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;

public class AccumulatorsAgree {
  private static final LongAccumulator HIGHEST = new LongAccumulator(Math::max, Long.MIN_VALUE);
  private static final DoubleAdder SUM = new DoubleAdder();

  private static void add(long number, double share) {
    HIGHEST.accumulate(number);
    SUM.add(share);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> add(3, 0.25), () -> add(7, 0.5));
    System.out.println(HIGHEST.get() + " " + SUM.sum());
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
