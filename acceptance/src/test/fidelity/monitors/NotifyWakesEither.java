// Two threads wait, one notify at a time: either may be the first to be woken.
// allowed: a b
// allowed: b a
// because: Object.notify: the choice is arbitrary and occurs at the discretion of the
// implementation.
import java.util.concurrent.CountDownLatch;

public class NotifyWakesEither {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();
  private static final CountDownLatch FIRST = new CountDownLatch(1);
  private static int waiting;
  private static int tokens;

  private static void take(String name) throws InterruptedException {
    synchronized (LOCK) {
      waiting++;
      while (tokens == 0) {
        LOCK.wait();
      }
      tokens--;
      log(name);
    }
    FIRST.countDown();
  }

  private static boolean bothWait() {
    synchronized (LOCK) {
      return waiting == 2;
    }
  }

  private static void give() {
    synchronized (LOCK) {
      tokens++;
      LOCK.notify();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = thread("a", () -> take("a"));
    Thread b = thread("b", () -> take("b"));
    a.start();
    b.start();
    while (!bothWait()) {
      Thread.onSpinWait();
    }
    give();
    FIRST.await();
    give();
    a.join();
    b.join();
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
