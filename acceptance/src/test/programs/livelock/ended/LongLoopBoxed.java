// heddle: verdict passed
// heddle: schedules 2

import java.util.concurrent.locks.ReentrantLock;

/** So many turns that all compilers have had theirs, and only a boxed local variable knows how many. */
public class LongLoopBoxed {
  static final int TURNS = 100_000;

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread worker =
        new Thread(
            () -> {
              for (Integer i = 0; i < TURNS; i++) {
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
