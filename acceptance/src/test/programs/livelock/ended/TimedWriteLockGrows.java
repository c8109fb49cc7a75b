// heddle: verdict passed
// heddle: schedules 100

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Both wait longer each time, and give up at last. */
public class TimedWriteLockGrows {
  static void both(Lock mine, Lock other) {
    try {
      for (long nanos = 1; nanos < TimeUnit.SECONDS.toNanos(100); nanos += nanos / 20 + 1) {
        mine.lock();
        try {
          if (other.tryLock(nanos, TimeUnit.NANOSECONDS)) {
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
