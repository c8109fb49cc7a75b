// An interrupt ends acquire, unless the permit comes first.
// allowed: interrupted, left 1
// allowed: acquired, left 0
// because: Semaphore.acquire: blocks until a permit is available or the thread is interrupted.
import java.util.concurrent.Semaphore;

public class AcquireInterrupted {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Semaphore PERMIT = new Semaphore(0);

  private static void acquire() {
    try {
      PERMIT.acquire();
      log("acquired,");
    } catch (InterruptedException e) {
      log("interrupted,");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread acquirer = thread("acquirer", () -> acquire());
    Thread releaser = thread("releaser", PERMIT::release);
    acquirer.start();
    releaser.start();
    acquirer.interrupt();
    acquirer.join();
    releaser.join();
    System.out.println(LOG + "left " + PERMIT.availablePermits());
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
