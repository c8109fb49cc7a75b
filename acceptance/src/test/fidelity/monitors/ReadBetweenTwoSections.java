// A counter that is read in one section and written in another loses updates, though never torn.
// allowed: 1
// allowed: 2
// because: JLS 17.1: each section excludes the others, but two sections together are not atomic.
public class ReadBetweenTwoSections {
  private static final Object LOCK = new Object();
  private static int counter;

  private static void add() {
    int seen;
    synchronized (LOCK) {
      seen = counter;
    }
    synchronized (LOCK) {
      counter = seen + 1;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> add(), () -> add());
    System.out.println(counter);
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
