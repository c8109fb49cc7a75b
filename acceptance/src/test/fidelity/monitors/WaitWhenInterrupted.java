// A wait with the interrupt flag set throws at once, whether or not somebody notifies.
// allowed: interrupted, flag false
// because: Object.wait: InterruptedException if any thread interrupted before the wait; flag
// cleared.
public class WaitWhenInterrupted {
  private static final Object LOCK = new Object();
  private static String result;

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> {
          synchronized (LOCK) {
            Thread.currentThread().interrupt();
            try {
              LOCK.wait();
              result = "notified";
            } catch (InterruptedException e) {
              result = "interrupted, flag " + Thread.currentThread().isInterrupted();
            }
          }
        },
        () -> {
          synchronized (LOCK) {
            LOCK.notifyAll();
          }
        });
    System.out.println(result);
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
