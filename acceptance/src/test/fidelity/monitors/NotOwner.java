// wait and notify by a thread that does not hold the monitor throw, even if another thread holds
// it.
// allowed: wait throws, notify throws, notifyAll throws
// because: Object.wait, notify, notifyAll: IllegalMonitorStateException if not the owner.
public class NotOwner {
  private static final Object LOCK = new Object();
  private static String result = "";

  private static void attempt(String name, Task task) throws Exception {
    try {
      task.run();
      result += name + " works";
    } catch (IllegalMonitorStateException e) {
      result += name + " throws";
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread other =
        thread(
            "other",
            () -> {
              attempt("wait", () -> LOCK.wait(1));
              attempt(", notify", LOCK::notify);
              attempt(", notifyAll", LOCK::notifyAll);
            });
    synchronized (LOCK) {
      other.start();
      other.join();
    }
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
}
