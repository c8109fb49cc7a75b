// Three threads are started one after the other, and run in any order.
// allowed: a b c
// allowed: a c b
// allowed: b a c
// allowed: b c a
// allowed: c a b
// allowed: c b a
// because: Thread.start: the threads run concurrently; no order is promised.
public class StartOrder {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> log("a"), () -> log("b"), () -> log("c"));
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
