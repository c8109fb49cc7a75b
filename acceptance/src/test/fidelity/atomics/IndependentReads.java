// Two readers of two independent writes agree on their order (the litmus test IRIW).
// allowed: 00 00
// allowed: 00 01
// allowed: 00 10
// allowed: 00 11
// allowed: 01 00
// allowed: 01 01
// allowed: 01 10
// allowed: 01 11
// allowed: 10 00
// allowed: 10 01
// allowed: 10 11
// allowed: 11 00
// allowed: 11 01
// allowed: 11 10
// allowed: 11 11
// because: JLS 17.4.4: one total order of volatile accesses; 10 10 would need both orders.
import java.util.concurrent.atomic.AtomicInteger;

public class IndependentReads {
  private static volatile int x;
  private static volatile int y;
  private static volatile String xy;
  private static volatile String yx;

  private static void readXY() {
    int first = x;
    int second = y;
    xy = "" + first + second;
  }

  private static void readYX() {
    int first = y;
    int second = x;
    yx = "" + first + second;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> x = 1, () -> y = 1, () -> readXY(), () -> readYX());
    System.out.println(xy + " " + yx);
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
