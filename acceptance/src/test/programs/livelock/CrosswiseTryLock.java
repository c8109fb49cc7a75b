// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100
// heddle: explains thread "a" and thread "b" run for ever and get nowhere
// heddle: explains ReentrantLock.tryLock on ReentrantLock#

import java.util.concurrent.locks.ReentrantLock;

/** Each takes its own lock, fails to get the other's, gives its own back and tries again. */
public class CrosswiseTryLock {
  static void both(ReentrantLock mine, ReentrantLock other) {
    while (true) {
      mine.lock();
      try {
        if (other.tryLock()) {
          other.unlock();
          return;
        }
      } finally {
        mine.unlock();
      }
    }
  }

  public static void main(String[] args) {
    ReentrantLock one = new ReentrantLock();
    ReentrantLock two = new ReentrantLock();
    new Thread(() -> both(one, two), "a").start();
    new Thread(() -> both(two, one), "b").start();
  }
}
