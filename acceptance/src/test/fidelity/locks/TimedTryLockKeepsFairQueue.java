// A timed tryLock does not overtake on a fair lock: if main gets it, the waiter had it before.
// allowed: got it: true, waiter before: true
// allowed: got it: false, waiter before: true
// allowed: got it: false, waiter before: false
// because: ReentrantLock.tryLock(long, TimeUnit): fails if other threads wait for a fair lock.
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class TimedTryLockKeepsFairQueue {
  private static final ReentrantLock LOCK = new ReentrantLock(true);
  private static volatile boolean hadIt;

  public static void main(String[] args) throws InterruptedException {
    Thread waiter =
        new Thread(
            () -> {
              LOCK.lock();
              hadIt = true;
              LOCK.unlock();
            });
    LOCK.lock();
    waiter.start();
    while (!LOCK.hasQueuedThread(waiter)) {
      Thread.onSpinWait();
    }
    LOCK.unlock();
    boolean got = LOCK.tryLock(0, TimeUnit.SECONDS);
    boolean before = hadIt;
    if (got) {
      LOCK.unlock();
    }
    waiter.join();
    System.out.println("got it: " + got + ", waiter before: " + before);
  }
}
