// A notified thread has no privilege over one that wants the monitor for the first time.
// allowed: notified newcomer
// allowed: newcomer notified
// because: Object.notify: the awakened thread enjoys no reliable privilege or disadvantage.
public class NotifiedAgainstNewcomer {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();
  private static boolean waits;
  private static boolean ready;

  private static boolean waits() {
    synchronized (LOCK) {
      return waits;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread notified =
        thread(
            "notified",
            () -> {
              synchronized (LOCK) {
                waits = true;
                while (!ready) {
                  LOCK.wait();
                }
                log("notified");
              }
            });
    Thread newcomer =
        thread(
            "newcomer",
            () -> {
              synchronized (LOCK) {
                log("newcomer");
              }
            });
    notified.start();
    while (!waits()) {
      Thread.onSpinWait();
    }
    synchronized (LOCK) {
      newcomer.start();
      ready = true;
      LOCK.notify();
    }
    notified.join();
    newcomer.join();
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
