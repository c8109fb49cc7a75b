// heddle: verdict passed
// heddle: schedules 50

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers that overlap and sleep; new ones wait behind a writer that waits in the queue. */
public class WriterStopsSleepingReaders {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static volatile int read;

  static void read() {
    while (true) {
      lock.readLock().lock();
      try {
        if (read == 100) {
          return;
        }
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(WriterStopsSleepingReaders::read, "reader-" + i);

      reader.start();
    }
    new Thread(
            () -> {
              lock.writeLock().lock();
              read = 100;
              lock.writeLock().unlock();
            },
            "writer")
        .start();
  }
}
