// Each thread has a value of its own of a ThreadLocal; the order of first use gives the numbers.
// allowed: a 0 10, b 1 11
// allowed: a 1 11, b 0 10
// because: ThreadLocal.withInitial: the supplier is invoked once for each thread that calls get.
import java.util.concurrent.atomic.AtomicInteger;

public class ThreadLocalValues {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final ThreadLocal<Integer> NUMBER = ThreadLocal.withInitial(NEXT::getAndIncrement);
  private static volatile String a;
  private static volatile String b;

  private static String numbers() {
    int before = NUMBER.get();
    NUMBER.set(before + 10);
    return before + " " + NUMBER.get();
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = numbers(), () -> b = numbers());
    System.out.println("a " + a + ", b " + b);
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
