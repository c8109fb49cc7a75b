// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 8
// heddle: explains thread "writer" is passed over for ever in Semaphore.acquireUninterruptibly

import java.util.concurrent.Semaphore;

/** The writer is first in the queue of a fair semaphore, but who only tries goes past it. */
public class BargesPastFairSemaphore {
  static final Semaphore permits = new Semaphore(3, true);
  static volatile int read;

  static void read() {
    while (true) {
      if (permits.tryAcquire()) {
        read = 1;
        read = 2;
        read = 3;
        permits.release();
      }
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(BargesPastFairSemaphore::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(
            () -> {
              permits.acquireUninterruptibly(3);
              permits.release(3);
            },
            "writer")
        .start();
  }
}
