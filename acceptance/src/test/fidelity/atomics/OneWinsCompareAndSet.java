// Of three threads that set a reference if it is null, exactly one succeeds.
// allowed: a, successes 1
// allowed: b, successes 1
// allowed: c, successes 1
// because: AtomicReference.compareAndSet: atomically sets the value if the current value matches.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class OneWinsCompareAndSet {
  private static final AtomicReference<String> WINNER = new AtomicReference<>();
  private static final AtomicInteger SUCCESSES = new AtomicInteger();

  private static void attempt(String name) {
    if (WINNER.compareAndSet(null, name)) {
      SUCCESSES.incrementAndGet();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> attempt("a"), () -> attempt("b"), () -> attempt("c"));
    System.out.println(WINNER + ", successes " + SUCCESSES);
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
