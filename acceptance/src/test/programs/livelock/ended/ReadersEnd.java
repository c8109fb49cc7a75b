// heddle: verdict passed
// heddle: schedules 50

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers that overlap for long, until they have read enough; then the writer has its turn. */
public class ReadersEnd {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  static void read() {
    for (int i = 0; i < 1_000; i++) {
      lock.readLock().lock();
      Thread.yield();
      lock.readLock().unlock();
    }
  }

  public static void main(String[] args) {
    new Thread(ReadersEnd::read, "reader-1").start();
    new Thread(ReadersEnd::read, "reader-2").start();
    new Thread(
            () -> {
              lock.writeLock().lock();
              lock.writeLock().unlock();
            },
            "writer")
        .start();
  }
}
