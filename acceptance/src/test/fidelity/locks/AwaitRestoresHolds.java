// await gives up all holds of the lock, and has them all again when it returns.
// allowed: before 2, seen locked false, after 2
// allowed: before 2, seen locked true, after 2
// because: Condition.await: releases the lock; Lock state incl. hold count is restored upon return.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class AwaitRestoresHolds {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CHANGED = LOCK.newCondition();
  private static boolean ready;
  private static volatile boolean seen;
  private static volatile String result;

  private static void waitTwiceLocked() throws InterruptedException {
    LOCK.lock();
    LOCK.lock();
    int before = LOCK.getHoldCount();
    while (!ready) {
      CHANGED.await();
    }
    int after = LOCK.getHoldCount();
    LOCK.unlock();
    LOCK.unlock();
    result = "before " + before + ", seen locked %s, after " + after;
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> waitTwiceLocked(),
        () -> {
          seen = LOCK.isLocked();
          LOCK.lock();
          ready = true;
          CHANGED.signal();
          LOCK.unlock();
        });
    System.out.println(result.formatted(seen));
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
