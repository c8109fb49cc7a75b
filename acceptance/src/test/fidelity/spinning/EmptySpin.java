// An empty loop on a volatile flag ends, too, without any hint to the scheduler.
// allowed: a b
// allowed: b a
// because: JLS 17.4.3, 17.4.9: the write becomes visible; both then run in any order.
public class EmptySpin {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static volatile boolean go;

  private static void await(String name) {
    while (!go) {}
    log(name);
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> await("a"), () -> await("b"), () -> go = true);
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
