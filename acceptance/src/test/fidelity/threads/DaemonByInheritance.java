// A thread is a daemon if its parent is; once started this cannot be changed.
// allowed: child true, change refused
// because: Thread.setDaemon: IllegalThreadStateException if alive; inherits the daemon status.
public class DaemonByInheritance {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static void child() {
    log("child " + new Thread(() -> {}).isDaemon() + ",");
    try {
      Thread.currentThread().setDaemon(false);
      log("changed");
    } catch (IllegalThreadStateException e) {
      log("change refused");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread daemon = thread("daemon", () -> child());
    daemon.setDaemon(true);
    daemon.start();
    daemon.join();
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
