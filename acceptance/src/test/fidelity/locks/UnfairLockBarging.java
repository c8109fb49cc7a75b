// Who releases an unfair lock and takes it again may overtake the thread that waits for it.
// allowed: main waiter
// allowed: waiter main
// because: ReentrantLock: without fairness there is no guarantee of any particular access order.
// options: --max-steps 20000
import java.util.concurrent.locks.ReentrantLock;

public class UnfairLockBarging {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantLock LOCK = new ReentrantLock();

  private static void work(String name) {
    LOCK.lock();
    log(name);
    LOCK.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread waiter = thread("waiter", () -> work("waiter"));
    LOCK.lock();
    waiter.start();
    while (!LOCK.hasQueuedThread(waiter)) {
      Thread.onSpinWait();
    }
    LOCK.unlock();
    work("main");
    waiter.join();
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
