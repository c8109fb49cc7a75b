// heddle: verdict passed
// heddle: schedules 200

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** As TimedTryLockCrosswise, but the two wait for different times, so one gets through. */
public class TimedTryLockBackoff {
  static void both(ReentrantLock mine, ReentrantLock other, long millis) {
    try {
      while (true) {
        mine.lock();
        try {
          if (other.tryLock(millis, TimeUnit.MILLISECONDS)) {
            other.unlock();
            return;
          }
        } finally {
          mine.unlock();
        }
        Thread.sleep(millis);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    ReentrantLock one = new ReentrantLock();
    ReentrantLock two = new ReentrantLock();
    new Thread(() -> both(one, two, 10), "a").start();
    new Thread(() -> both(two, one, 25), "b").start();
  }
}
