// heddle: verdict failed
// heddle: kind limit
// heddle: kind starvation
// heddle: schedules 20
// heddle: explains thread "writer" is passed over for ever in Semaphore.acquireUninterruptibly

import java.util.concurrent.Semaphore;

/** Two readers that overlap all the time; the writer needs both permits at once. */
public class WriterStarves {
  public static void main(String[] args) {
    Semaphore permits = new Semaphore(2);
    for (int i = 0; i < 2; i++) {
      Thread reader =
          new Thread(
              () -> {
                while (true) {
                  permits.acquireUninterruptibly();
                  permits.release();
                }
              },
              "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(
            () -> {
              permits.acquireUninterruptibly(2);
              permits.release(2);
            },
            "writer")
        .start();
  }
}
