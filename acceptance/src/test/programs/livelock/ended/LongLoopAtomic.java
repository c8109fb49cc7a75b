// heddle: verdict passed
// heddle: schedules 2

import java.util.concurrent.locks.ReentrantLock;

/** So many turns that all compilers have had theirs, and only an AtomicInteger knows how many. */
public class LongLoopAtomic {
  static final int TURNS = 100_000;
  static final java.util.concurrent.atomic.AtomicInteger count = new java.util.concurrent.atomic.AtomicInteger();

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread worker =
        new Thread(
            () -> {
              while (count.incrementAndGet() < TURNS) {
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
