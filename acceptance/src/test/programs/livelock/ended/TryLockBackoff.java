// heddle: verdict passed
// heddle: schedules 500
// heddle: same-outcome

import java.util.concurrent.locks.ReentrantLock;

/** Two locks in opposite orders; who fails sleeps, each for another time, so one gets through. */
public class TryLockBackoff {
  static int turns;

  static void both(ReentrantLock mine, ReentrantLock other, long pause) {
    try {
      while (true) {
        mine.lock();
        try {
          if (other.tryLock()) {
            turns++;
            other.unlock();
            return;
          }
        } finally {
          mine.unlock();
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock one = new ReentrantLock();
    ReentrantLock two = new ReentrantLock();
    Thread a = new Thread(() -> both(one, two, 10));
    Thread b = new Thread(() -> both(two, one, 25));
    a.start();
    b.start();
    a.join();
    b.join();
    System.out.println(turns);
  }
}
