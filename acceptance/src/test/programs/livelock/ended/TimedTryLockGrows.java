// heddle: verdict passed
// heddle: schedules 100

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Both wait longer each time, and give up at last. */
public class TimedTryLockGrows {
  static void both(ReentrantLock mine, ReentrantLock other) {
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
    ReentrantLock one = new ReentrantLock();
    ReentrantLock two = new ReentrantLock();
    new Thread(() -> both(one, two), "a").start();
    new Thread(() -> both(two, one), "b").start();
  }
}
