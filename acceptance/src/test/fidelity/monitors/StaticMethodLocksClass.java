// A static synchronized method and a block on the Class object exclude each other.
// allowed: method+ method- block+ block-
// allowed: block+ block- method+ method-
// because: JLS 8.4.3.6: a static synchronized method locks the monitor of the Class object.
public class StaticMethodLocksClass {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static synchronized void method() {
    log("method+");
    log("method-");
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> method(),
        () -> {
          synchronized (StaticMethodLocksClass.class) {
            log("block+");
            log("block-");
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
