// A single timed wait ends by the notification or by its timeout.
// allowed: ready true
// allowed: ready false
// because: Object.wait(long): until notified, interrupted, or some amount of real time has elapsed.
// options: --timeouts any
public class TimedWaitOrNotify {
  private static final Object LOCK = new Object();
  private static boolean ready;
  private static boolean seen;

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> {
          synchronized (LOCK) {
            if (!ready) {
              LOCK.wait(1);
            }
            seen = ready;
          }
        },
        () -> {
          synchronized (LOCK) {
            ready = true;
            LOCK.notify();
          }
        });
    System.out.println("ready " + seen);
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
