// A thread that starts another one may end before it.
// allowed: child grandchild
// allowed: grandchild child
// because: Thread.start: the new thread runs concurrently; its parent need not wait.
public class GrandchildOutlivesChild {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static volatile Thread grandchild;

  private static void child() {
    grandchild = thread("grandchild", () -> log("grandchild"));
    grandchild.start();
    log("child");
  }

  public static void main(String[] args) throws InterruptedException {
    Thread child = thread("child", () -> child());
    child.start();
    child.join();
    grandchild.join();
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
}
