// A third thread sees how many threads wait for the lock: none, one or two.
// allowed: 0
// allowed: 1
// allowed: 2
// because: ReentrantLock.getQueueLength: an estimate; threads may come at any time.
import java.util.concurrent.locks.ReentrantLock;

public class QueueLengthSeen {
  private static final ReentrantLock LOCK = new ReentrantLock();

  private static void work() {
    LOCK.lock();
    LOCK.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = thread("a", () -> work());
    Thread b = thread("b", () -> work());
    LOCK.lock();
    a.start();
    b.start();
    Thread.yield();
    int length = LOCK.getQueueLength();
    LOCK.unlock();
    a.join();
    b.join();
    System.out.println(length);
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
