// heddle: verdict passed
// heddle: schedules 2

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** So many turns that all compilers have had theirs, and only the size of a list knows how many. */
public class LongLoopList {
  static final int TURNS = 100_000;
  static final List<Object> seen = new ArrayList<>();

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread worker =
        new Thread(
            () -> {
              while (seen.size() < TURNS) {
                seen.add(null);
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
