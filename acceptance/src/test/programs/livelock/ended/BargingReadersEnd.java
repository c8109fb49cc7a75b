// heddle: verdict passed
// heddle: schedules 50

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers that overlap and only try, until they have read enough; then the writer has its turn. */
public class BargingReadersEnd {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static volatile int read;

  static void read() {
    for (int i = 0; i < 1_000; i++) {
      if (lock.readLock().tryLock()) {
        read = 1;
        read = 2;
        read = 3;
        lock.readLock().unlock();
      }
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(BargingReadersEnd::read, "reader-" + i);

      reader.start();
    }
    new Thread(
            () -> {
              lock.writeLock().lock();
              lock.writeLock().unlock();
            },
            "writer")
        .start();
  }
}
