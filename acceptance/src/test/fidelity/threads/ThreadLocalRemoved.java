// After remove, a ThreadLocal begins anew, in this thread only.
// allowed: main first, worker set, after remove first, main set
// because: ThreadLocal.remove: subsequently read, the value is reinitialized.
public class ThreadLocalRemoved {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ThreadLocal<String> NAME = ThreadLocal.withInitial(() -> "first");

  private static void worker() {
    NAME.set("set");
    log("worker " + NAME.get() + ",");
    NAME.remove();
    log("after remove " + NAME.get() + ",");
  }

  public static void main(String[] args) throws InterruptedException {
    log("main " + NAME.get() + ",");
    NAME.set("set");
    Thread worker = thread("worker", () -> worker());
    worker.start();
    worker.join();
    System.out.println(LOG + "main " + NAME.get());
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
