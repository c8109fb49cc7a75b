// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100
// heddle: explains waited in vain in Lock.tryLock

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Both hold one lock and wait 10 ms for the other's; then both let go and begin again. */
public class TimedWriteLockCrosswise {
  static void both(Lock mine, Lock other) {
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
    Lock one = new ReentrantReadWriteLock().writeLock();
    Lock two = new ReentrantReadWriteLock().writeLock();
    new Thread(() -> both(one, two), "a").start();
    new Thread(() -> both(two, one), "b").start();
  }
}
