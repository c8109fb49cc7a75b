// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100
// heddle: explains waited in vain in ReentrantLock.tryLock

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Both hold one lock and wait 10 ms for the other's; then both let go and begin again. */
public class TimedTryLockCrosswise {
  static void both(ReentrantLock mine, ReentrantLock other) {
    try {
      while (true) {
        mine.lock();
        try {
          if (other.tryLock(10, TimeUnit.MILLISECONDS)) {
            other.unlock();
            return;
          }
        } finally {
          mine.unlock();
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    ReentrantLock one = new ReentrantLock();
    ReentrantLock two = new ReentrantLock();
    new Thread(() -> both(one, two), "a").start();
    new Thread(() -> both(two, one), "b").start();
  }
}
