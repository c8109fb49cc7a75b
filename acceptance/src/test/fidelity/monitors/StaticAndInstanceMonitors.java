// A static synchronized method locks the class, an instance method the object: both can run at
// once.
// allowed: static saw false, instance saw false
// allowed: static saw true, instance saw false
// allowed: static saw false, instance saw true
// allowed: static saw true, instance saw true
// because: JLS 8.4.3.6: the first uses the monitor of the Class object, the second that of this.
public class StaticAndInstanceMonitors {
  private static volatile boolean inStatic;
  private static volatile boolean inInstance;
  private static volatile boolean staticSaw;
  private static volatile boolean instanceSaw;

  private static synchronized void ofClass() {
    inStatic = true;
    staticSaw = inInstance;
    inStatic = false;
  }

  private synchronized void ofInstance() {
    inInstance = true;
    instanceSaw = inStatic;
    inInstance = false;
  }

  public static void main(String[] args) throws InterruptedException {
    StaticAndInstanceMonitors object = new StaticAndInstanceMonitors();
    together(() -> ofClass(), object::ofInstance);
    System.out.println("static saw " + staticSaw + ", instance saw " + instanceSaw);
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
