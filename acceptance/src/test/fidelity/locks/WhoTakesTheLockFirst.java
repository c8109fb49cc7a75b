// Two threads take a ReentrantLock twice each; neither is disturbed while it holds the lock.
// allowed: a1 a2 b1 b2
// allowed: b1 b2 a1 a2
// because: ReentrantLock: owned by the thread last successfully locking it until fully unlocked.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

public class WhoTakesTheLockFirst {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final StringBuilder LOG = new StringBuilder();

  private static void work(String name) {
    LOCK.lock();
    try {
      LOG.append(name).append(LOCK.getHoldCount()).append(' ');
      LOCK.lock();
      try {
        LOG.append(name).append(LOCK.getHoldCount()).append(' ');
      } finally {
        LOCK.unlock();
      }
    } finally {
      LOCK.unlock();
    }
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
