// A wait for a write stamp can be interrupted; the lock is not taken then.
// allowed: interrupted
// because: StampedLock.writeLockInterruptibly: InterruptedException if interrupted before
// acquiring.
import java.util.concurrent.locks.StampedLock;

public class StampedInterruptible {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final StampedLock LOCK = new StampedLock();

  private static void attempt() {
    try {
      LOCK.unlockWrite(LOCK.writeLockInterruptibly());
      log("got it");
    } catch (InterruptedException e) {
      log("interrupted");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread other = thread("other", () -> attempt());
    long stamp = LOCK.readLock();
    other.start();
    other.interrupt();
    other.join();
    LOCK.unlockRead(stamp);
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
