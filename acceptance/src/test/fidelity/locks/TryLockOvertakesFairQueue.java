// tryLock takes a free fair lock even if another thread waits for it.
// allowed: main got it: true
// allowed: main got it: false
// because: ReentrantLock.tryLock: barging behavior, whether or not others are waiting.
import java.util.concurrent.locks.ReentrantLock;

public class TryLockOvertakesFairQueue {
  private static final ReentrantLock LOCK = new ReentrantLock(true);

  public static void main(String[] args) throws InterruptedException {
    Thread waiter =
        new Thread(
            () -> {
              LOCK.lock();
              LOCK.unlock();
            });
    LOCK.lock();
    waiter.start();
    while (!LOCK.hasQueuedThread(waiter)) {
      Thread.onSpinWait();
    }
    LOCK.unlock();
    boolean got = LOCK.tryLock();
    if (got) {
      LOCK.unlock();
    }
    waiter.join();
    System.out.println("main got it: " + got);
  }
}
