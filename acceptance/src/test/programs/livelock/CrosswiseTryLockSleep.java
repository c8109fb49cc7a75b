// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100
// heddle: explains ReentrantLock.tryLock

import java.util.concurrent.locks.ReentrantLock;

/** As CrosswiseTryLock; that both sleep for the same time before they try again does not help. */
public class CrosswiseTryLockSleep {
  static void both(ReentrantLock mine, ReentrantLock other) {
    try {
      while (true) {
        mine.lock();
        try {
          Thread.sleep(5);
          if (other.tryLock()) {
            other.unlock();
            return;
          }
        } finally {
          mine.unlock();
        }
        Thread.sleep(10);
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
