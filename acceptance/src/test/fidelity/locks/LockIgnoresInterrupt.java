// lock() waits on when it is interrupted, and leaves the flag set.
// allowed: got it, flag true
// because: Lock.lock is not interruptible; Thread.interrupt: else the interrupt status is set.
import java.util.concurrent.locks.ReentrantLock;

public class LockIgnoresInterrupt {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static String result;

  public static void main(String[] args) throws InterruptedException {
    Thread other =
        new Thread(
            () -> {
              LOCK.lock();
              result = "got it, flag " + Thread.currentThread().isInterrupted();
              LOCK.unlock();
            });
    LOCK.lock();
    other.start();
    untilWaiting(other);
    other.interrupt();
    LOCK.unlock();
    other.join();
    System.out.println(result);
  }

  /** Comes back when the thread waits without a timeout. */
  private static void untilWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
