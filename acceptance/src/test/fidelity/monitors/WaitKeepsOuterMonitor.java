// Who waits on the inner of two monitors releases that one only: nobody enters the outer one.
// allowed: b n in out
// allowed: n b in out
// allowed: n in out b
// allowed: b in n out
// allowed: in n out b
// because: Object.wait: only the locks on this object are relinquished; others remain locked.
public class WaitKeepsOuterMonitor {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object OUTER = new Object();
  private static final Object INNER = new Object();
  private static boolean ready;

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> {
          synchronized (OUTER) {
            synchronized (INNER) {
              log("in");
              while (!ready) {
                INNER.wait();
              }
              log("out");
            }
          }
        },
        () -> {
          synchronized (OUTER) {
            log("b");
          }
        },
        () -> {
          synchronized (INNER) {
            log("n");
            ready = true;
            INNER.notifyAll();
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
