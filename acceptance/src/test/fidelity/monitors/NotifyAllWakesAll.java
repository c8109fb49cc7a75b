// All three waiting threads are woken by one notifyAll, and take the monitor in any order.
// allowed: a b c
// allowed: a c b
// allowed: b a c
// allowed: b c a
// allowed: c a b
// allowed: c b a
// because: Object.notifyAll: the awakened threads compete in the usual manner for the monitor.
public class NotifyAllWakesAll {
  private static final Object LOCK = new Object();
  private static int waiting;
  private static boolean open;

  private static void pass(String name) throws InterruptedException {
    synchronized (LOCK) {
      waiting++;
      LOCK.notifyAll();
      while (!open) {
        LOCK.wait();
      }
      LOG.append(name).append(' ');
    }
  }

  private static final StringBuilder LOG = new StringBuilder();

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> pass("a"),
        () -> pass("b"),
        () -> pass("c"),
        () -> {
          synchronized (LOCK) {
            while (waiting < 3) {
              LOCK.wait();
            }
            open = true;
            LOCK.notifyAll();
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
