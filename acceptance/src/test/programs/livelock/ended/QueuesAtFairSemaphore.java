// heddle: verdict passed
// heddle: schedules 50

import java.util.concurrent.Semaphore;

/** The twin: readers that overlap, but queue; so the writer has its turn. */
public class QueuesAtFairSemaphore {
  static final Semaphore permits = new Semaphore(3, true);
  static volatile int read;

  static void read() {
    while (read < 100) {
      permits.acquireUninterruptibly();
      Thread.yield();
      Thread.yield();
      permits.release();
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(QueuesAtFairSemaphore::read, "reader-" + i);
      reader.start();
    }
    new Thread(
            () -> {
              permits.acquireUninterruptibly(3);
              read = 100;
              permits.release(3);
            },
            "writer")
        .start();
  }
}
