// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 8
// heddle: explains thread "writer" is passed over for ever in ReentrantReadWriteLock.WriteLock.lockInterruptibly

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Who only tries goes past the queue of a fair lock, too. */
public class BargingReadersFair {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  static volatile int read;

  static void read() {
    while (true) {
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
      Thread reader = new Thread(BargingReadersFair::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(
            () -> {
              try {
                lock.writeLock().lockInterruptibly();
                lock.writeLock().unlock();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "writer")
        .start();
  }
}
