// A thread looks at a flag a few times and then gives up: it may see it or not.
// allowed: seen
// allowed: gave up
// because: JLS 17.4: no promise when another thread runs.
public class SpinThenGiveUp {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static volatile boolean flag;

  private static void look() {
    for (int i = 0; i < 3; i++) {
      if (flag) {
        log("seen");
        return;
      }
      Thread.onSpinWait();
    }
    log("gave up");
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> look(), () -> flag = true);
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
