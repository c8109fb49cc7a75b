// heddle: verdict passed
// heddle: schedules 500

import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/** Who fails waits for a number of turns that is drawn: in the end they differ. */
public class TryLockRandomBackoff {
  static void both(ReentrantLock mine, ReentrantLock other, Random random) {
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
      for (int i = random.nextInt(8); i > 0; i--) {
        Thread.yield();
      }
    }
  }

  public static void main(String[] args) {
    ReentrantLock one = new ReentrantLock();
    ReentrantLock two = new ReentrantLock();
    new Thread(() -> both(one, two, new Random(1))).start();
    new Thread(() -> both(two, one, new Random(2))).start();
  }
}
