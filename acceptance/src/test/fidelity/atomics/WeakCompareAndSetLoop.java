// A weak compareAndSet may fail for no reason; in a loop it counts right.
// allowed: 4
// because: AtomicInteger.weakCompareAndSetPlain, -Volatile: may fail spuriously, never wrongly
// succeed.
import java.util.concurrent.atomic.AtomicInteger;

public class WeakCompareAndSetLoop {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private static void add() {
    for (int i = 0; i < 2; i++) {
      int seen = COUNTER.get();
      while (!COUNTER.weakCompareAndSetVolatile(seen, seen + 1)) {
        seen = COUNTER.get();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> add(), () -> add());
    System.out.println(COUNTER);
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
