// A timed tryLock ends when the lock is released in time, or else by its timeout.
// allowed: got it: true
// allowed: got it: false
// because: Lock.tryLock(long, TimeUnit): true if acquired, false if the waiting time elapsed
// before.
// options: --timeouts any
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class TimedTryLock {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static boolean got;

  private static void attempt() throws InterruptedException {
    got = LOCK.tryLock(1, TimeUnit.MILLISECONDS);
    if (got) {
      LOCK.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread other = thread("other", () -> attempt());
    LOCK.lock();
    other.start();
    Thread.sleep(1);
    LOCK.unlock();
    other.join();
    System.out.println("got it: " + got);
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
