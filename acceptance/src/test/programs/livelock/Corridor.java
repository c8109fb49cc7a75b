// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 100

import java.util.concurrent.Semaphore;

/** Three walkers in a circle; each needs two of three cells and steps back if the next is taken. */
public class Corridor {
  public static void main(String[] args) {
    Semaphore[] cells = {new Semaphore(1), new Semaphore(1), new Semaphore(1)};
    for (int i = 0; i < cells.length; i++) {
      Semaphore here = cells[i];
      Semaphore ahead = cells[(i + 1) % cells.length];
      new Thread(() -> walk(here, ahead), "walker-" + i).start();
    }
  }

  static void walk(Semaphore here, Semaphore ahead) {
    while (true) {
      here.acquireUninterruptibly();
      boolean through = ahead.tryAcquire();
      if (through) {
        ahead.release();
      }
      here.release();
      if (through) {
        return;
      }
      Thread.yield();
    }
  }
}
