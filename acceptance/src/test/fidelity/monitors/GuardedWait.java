// A thread waits until a condition holds, if it does not hold already.
// allowed: waited true
// allowed: waited false
// because: Object.wait: releases the monitor until notified; who waits in a loop sees the
// condition.
public class GuardedWait {
  private static final Object LOCK = new Object();
  private static boolean ready;
  private static boolean waited;

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> {
          synchronized (LOCK) {
            while (!ready) {
              waited = true;
              LOCK.wait();
            }
          }
        },
        () -> {
          synchronized (LOCK) {
            ready = true;
            LOCK.notify();
          }
        });
    System.out.println("waited " + waited);
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
