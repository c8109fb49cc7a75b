// Two threads take two locks in the same order: no deadlock, and both transfers are seen whole.
// allowed: 90 110
// because: JLS 17.1: the locks exclude each other's sections; addition commutes.
public class TwoLocksInOneOrder {
  private static final Object A = new Object();
  private static final Object B = new Object();
  private static int inA = 100;
  private static int inB = 100;

  private static void transfer(int amount) {
    synchronized (A) {
      synchronized (B) {
        inA -= amount;
        inB += amount;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> transfer(30), () -> transfer(-20));
    System.out.println(inA + " " + inB);
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
