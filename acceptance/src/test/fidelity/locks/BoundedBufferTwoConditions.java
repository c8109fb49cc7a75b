// A buffer for one item with a condition for each side: items of two producers come in any order.
// allowed: 1 2
// allowed: 2 1
// because: Condition: each await ends by a signal; ReentrantLock promises no order of access.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class BoundedBufferTwoConditions {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition NOT_FULL = LOCK.newCondition();
  private static final Condition NOT_EMPTY = LOCK.newCondition();
  private static int slot;

  private static void put(int item) throws InterruptedException {
    LOCK.lock();
    try {
      while (slot != 0) {
        NOT_FULL.await();
      }
      slot = item;
      NOT_EMPTY.signal();
    } finally {
      LOCK.unlock();
    }
  }

  private static int take() throws InterruptedException {
    LOCK.lock();
    try {
      while (slot == 0) {
        NOT_EMPTY.await();
      }
      int item = slot;
      slot = 0;
      NOT_FULL.signal();
      return item;
    } finally {
      LOCK.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> put(1),
        () -> put(2),
        () -> {
          log("" + take());
          log("" + take());
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
