// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 9
// heddle: explains thread "writer" is passed over for ever in Semaphore.acquireUninterruptibly

import java.util.concurrent.Semaphore;

/** Three readers that overlap all the time; the writer needs all permits at once. */
public class WriterStarves {
  static volatile int read;

  static void read(Semaphore permits) {
    while (true) {
      permits.acquireUninterruptibly();
      read = 1;
      read = 2;
      read = 1;
      permits.release();
    }
  }

  public static void main(String[] args) {
    Semaphore permits = new Semaphore(3);
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(() -> read(permits), "reader-" + i);
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
