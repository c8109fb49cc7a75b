// heddle: verdict passed
// heddle: schedules 100

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Readers that overlap until the writer has written. It gets its turn, because new readers wait
 * behind a writer that waits in the queue.
 */
public class WriterStopsReaders {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static boolean written;

  static void read() {
    while (true) {
      lock.readLock().lock();
      try {
        if (written) {
          return;
        }
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  public static void main(String[] args) {
    new Thread(WriterStopsReaders::read, "reader-1").start();
    new Thread(WriterStopsReaders::read, "reader-2").start();
    new Thread(
            () -> {
              lock.writeLock().lock();
              written = true;
              lock.writeLock().unlock();
            },
            "writer")
        .start();
  }
}
