// An exception that leaves a synchronized block releases the monitor.
// allowed: throws caught other
// allowed: throws other caught
// allowed: other throws caught
// because: JLS 14.19: if the block completes abruptly for any reason, the monitor is unlocked.
public class ExceptionReleasesMonitor {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();

  private static void fail() {
    try {
      synchronized (LOCK) {
        log("throws");
        throw new IllegalStateException();
      }
    } catch (IllegalStateException e) {
      log("caught");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> fail(),
        () -> {
          synchronized (LOCK) {
            log("other");
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
