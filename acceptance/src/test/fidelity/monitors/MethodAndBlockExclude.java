// A synchronized method and a block that synchronizes on the same object never overlap.
// allowed: false false
// because: JLS 8.4.3.6: a synchronized instance method locks the monitor of this.
public class MethodAndBlockExclude {
  private static volatile boolean inMethod;
  private static volatile boolean inBlock;
  private static volatile boolean methodSaw;
  private static volatile boolean blockSaw;

  private synchronized void method() {
    inMethod = true;
    methodSaw = inBlock;
    inMethod = false;
  }

  public static void main(String[] args) throws InterruptedException {
    MethodAndBlockExclude object = new MethodAndBlockExclude();
    together(
        object::method,
        () -> {
          synchronized (object) {
            inBlock = true;
            blockSaw = inMethod;
            inBlock = false;
          }
        });
    System.out.println(methodSaw + " " + blockSaw);
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
