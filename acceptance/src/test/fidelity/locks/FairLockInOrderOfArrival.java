// A fair lock is given to the thread that has waited longest; who comes back must wait its turn.
// allowed: a b main
// because: ReentrantLock: a fair lock favors granting access to the longest-waiting thread.
import java.util.concurrent.locks.ReentrantLock;

public class FairLockInOrderOfArrival {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantLock LOCK = new ReentrantLock(true);

  private static void work(String name) {
    LOCK.lock();
    log(name);
    LOCK.unlock();
  }

  private static void queue(Thread thread) {
    thread.start();
    while (!LOCK.hasQueuedThread(thread)) {
      Thread.onSpinWait();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = thread("a", () -> work("a"));
    Thread b = thread("b", () -> work("b"));
    LOCK.lock();
    queue(a);
    queue(b);
    LOCK.unlock();
    work("main");
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
