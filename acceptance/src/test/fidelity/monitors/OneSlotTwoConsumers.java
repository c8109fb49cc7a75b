// Two consumers and one slot: either may get the first item.
// allowed: first 1, second 2
// allowed: first 2, second 1
// because: JLS 17.1, 17.2: neither the order of locking nor that of waking is specified.
public class OneSlotTwoConsumers {
  private static final Object LOCK = new Object();
  private static int slot;
  private static int first;
  private static int second;

  private static void put(int item) throws InterruptedException {
    synchronized (LOCK) {
      while (slot != 0) {
        LOCK.wait();
      }
      slot = item;
      LOCK.notifyAll();
    }
  }

  private static int take() throws InterruptedException {
    synchronized (LOCK) {
      while (slot == 0) {
        LOCK.wait();
      }
      int item = slot;
      slot = 0;
      LOCK.notifyAll();
      return item;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> first = take(),
        () -> second = take(),
        () -> {
          put(1);
          put(2);
        });
    System.out.println("first " + first + ", second " + second);
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
