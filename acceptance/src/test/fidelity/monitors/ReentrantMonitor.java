// A thread may enter a monitor that it holds; the monitor is free again after the outermost exit.
// allowed: in2 in1 in0 out0 out1 out2 other
// allowed: other in2 in1 in0 out0 out1 out2
// because: JLS 17.1: a thread may lock a monitor several times; each unlock reverses one lock.
public class ReentrantMonitor {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();

  private static void nest(int depth) {
    synchronized (LOCK) {
      log("in" + depth);
      if (depth > 0) {
        nest(depth - 1);
      }
      log("out" + depth);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> nest(2),
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
