// awaitUntil ends by a signal or at its deadline.
// allowed: ready true
// allowed: ready false
// because: Condition.awaitUntil: waits until signalled, interrupted, or the deadline elapses.
// options: --timeouts any
import java.util.Date;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class AwaitUntilDeadlineOrSignal {

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
    Date deadline = new Date(System.currentTimeMillis() + 2);
    LOCK.lock();
    try {
      boolean inTime = true;
      while (!ready && inTime) {
        inTime = CHANGED.awaitUntil(deadline);
      }
      log("ready " + ready);
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
