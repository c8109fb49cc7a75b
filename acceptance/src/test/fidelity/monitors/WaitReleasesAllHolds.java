// A wait within two synchronized blocks on the same object releases both.
// allowed: in other out
// allowed: other in out
// because: Object.wait: the thread gives up all its claims on the monitor, and gets them back.
public class WaitReleasesAllHolds {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();
  private static boolean ready;

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> {
          synchronized (LOCK) {
            synchronized (LOCK) {
              log("in");
              while (!ready) {
                LOCK.wait();
              }
            }
            log("out");
          }
        },
        () -> {
          synchronized (LOCK) {
            ready = true;
            log("other");
            LOCK.notify();
          }
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
