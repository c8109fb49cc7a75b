// Two threads enter the same synchronized block; either may be first.
// allowed: first second
// allowed: second first
// because: JLS 17.1: only one thread at a time may hold a monitor; no order is promised.
public class WhoLocksFirst {
  private static final Object LOCK = new Object();

  private static void enter(String name) {
    synchronized (LOCK) {
      LOG.append(name).append(' ');
    }
  }

  private static final StringBuilder LOG = new StringBuilder();

  public static void main(String[] args) throws InterruptedException {
    together(() -> enter("first"), () -> enter("second"));
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
