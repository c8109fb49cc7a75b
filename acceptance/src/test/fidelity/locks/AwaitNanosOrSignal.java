// awaitNanos ends by a signal or its timeout; then the rest of the time tells which.
// allowed: signalled
// allowed: timed out
// because: Condition.awaitNanos: returns a value of 0 or less if it timed out.
// options: --timeouts any
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class AwaitNanosOrSignal {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CHANGED = LOCK.newCondition();
  private static boolean ready;

  private static void await() throws InterruptedException {
    LOCK.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(1);
      while (!ready && left > 0) {
        left = CHANGED.awaitNanos(left);
      }
      log(ready ? "signalled" : "timed out");
    } finally {
      LOCK.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> await(),
        () -> {
          LOCK.lock();
          ready = true;
          CHANGED.signal();
          LOCK.unlock();
        });
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

  /** Runs the tasks in threads of their own, and waits for their ends. */
  private static void together(Task... tasks) throws InterruptedException {
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      threads[i] = thread("task-" + i, tasks[i]);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
