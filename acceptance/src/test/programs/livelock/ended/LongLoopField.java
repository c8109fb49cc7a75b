// heddle: verdict passed
// heddle: schedules 2

import java.util.concurrent.locks.ReentrantLock;

/** So many turns that all compilers have had theirs, and only a field knows how many. */
public class LongLoopField {
  static final int TURNS = 100_000;
  static int i;

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread worker =
        new Thread(
            () -> {
              for (i = 0; i < TURNS; i++) {
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
