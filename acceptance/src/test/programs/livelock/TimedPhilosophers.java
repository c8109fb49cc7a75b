// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Three philosophers who put the left fork back if the right one does not come in time. */
public class TimedPhilosophers {
  static void dine(Semaphore left, Semaphore right) {
    try {
      while (true) {
        left.acquire();
        boolean both = right.tryAcquire(20, TimeUnit.MILLISECONDS);
        left.release();
        if (both) {
          right.release();
          return;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    Semaphore[] forks = {new Semaphore(1), new Semaphore(1), new Semaphore(1)};
    for (int i = 0; i < 3; i++) {
      Semaphore left = forks[i];
      Semaphore right = forks[(i + 1) % 3];
      new Thread(() -> dine(left, right), "philosopher-" + i).start();
    }
  }
}
