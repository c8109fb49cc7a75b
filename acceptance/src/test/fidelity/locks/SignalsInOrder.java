// The condition of a ReentrantLock signals the thread that has waited longest.
// allowed: a b
// because: ReentrantLock.newCondition: waiting threads are signalled in FIFO order.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class SignalsInOrder {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CHANGED = LOCK.newCondition();
  private static int tokens;

  private static void take(String name) throws InterruptedException {
    LOCK.lock();
    try {
      while (tokens == 0) {
        CHANGED.await();
      }
      tokens--;
      log(name);
    } finally {
      LOCK.unlock();
    }
  }

  private static int waiting() {
    LOCK.lock();
    try {
      return LOCK.getWaitQueueLength(CHANGED);
    } finally {
      LOCK.unlock();
    }
  }

  private static void startAndLetWait(Thread thread, int waiters) {
    thread.start();
    while (waiting() < waiters) {
      Thread.onSpinWait();
    }
  }

  private static void give() {
    LOCK.lock();
    tokens++;
    CHANGED.signal();
    LOCK.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = thread("a", () -> take("a"));
    Thread b = thread("b", () -> take("b"));
    startAndLetWait(a, 1);
    startAndLetWait(b, 2);
    give();
    a.join();
    give();
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
