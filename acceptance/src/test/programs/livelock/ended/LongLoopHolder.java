// heddle: verdict passed
// heddle: schedules 2

import java.util.concurrent.locks.ReentrantLock;

/** So many turns that all compilers have had theirs, and only an array of one element knows how many. */
public class LongLoopHolder {
  static final int TURNS = 100_000;

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread worker =
        new Thread(
            () -> {
              for (int[] i = {0}; i[0] < TURNS; i[0]++) {
                lock.lock();
                lock.unlock();
              }
            });
    worker.start();
    while (worker.isAlive()) {
      if (lock.tryLock()) {
        lock.unlock();
      }
      Thread.yield();
    }
  }
}
