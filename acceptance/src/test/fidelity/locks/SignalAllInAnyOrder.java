// After signalAll, the threads that waited may be overtaken by one that comes for the first time.
// allowed: waiter newcomer
// allowed: newcomer waiter
// because: Condition.signalAll: each must re-acquire the lock; an unfair lock promises no order.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class SignalAllInAnyOrder {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CHANGED = LOCK.newCondition();
  private static boolean open;

  private static boolean hasWaiter() {
    LOCK.lock();
    try {
      return LOCK.hasWaiters(CHANGED);
    } finally {
      LOCK.unlock();
    }
  }

  private static void await() throws InterruptedException {
    LOCK.lock();
    try {
      while (!open) {
        CHANGED.await();
      }
      log("waiter");
    } finally {
      LOCK.unlock();
    }
  }

  private static void come() {
    LOCK.lock();
    log("newcomer");
    LOCK.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread waiter = thread("waiter", () -> await());
    Thread newcomer = thread("newcomer", () -> come());
    waiter.start();
    while (!hasWaiter()) {
      Thread.onSpinWait();
    }
    newcomer.start();
    LOCK.lock();
    open = true;
    CHANGED.signalAll();
    LOCK.unlock();
    waiter.join();
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
