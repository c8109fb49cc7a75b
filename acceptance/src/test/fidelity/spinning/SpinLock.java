// A lock that spins with compareAndSet and yields excludes; either may be first.
// allowed: a+ a- b+ b-
// allowed: b+ b- a+ a-
// because: AtomicBoolean.compareAndSet: one at a time; Thread.yield: a hint only.
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

public class SpinLock {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final AtomicBoolean HELD = new AtomicBoolean();

  private static void work(String name) {
    while (!HELD.compareAndSet(false, true)) {
      Thread.yield();
    }
    log(name + "+");
    log(name + "-");
    HELD.set(false);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> work("a"), () -> work("b"));
    System.out.println(LOG);
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
