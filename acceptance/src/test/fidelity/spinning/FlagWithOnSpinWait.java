// A thread that spins on a volatile flag goes on once it is set, and sees what was written before.
// allowed: 7, set true
// because: Thread.onSpinWait: momentarily unable to progress until another activity occurs.
public class FlagWithOnSpinWait {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static volatile boolean flag;
  private static int data;

  private static void spin() {
    while (!flag) {
      Thread.onSpinWait();
    }
    log(data + ", set " + flag);
  }

  private static void set() {
    data = 7;
    flag = true;
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> spin(), () -> set());
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
