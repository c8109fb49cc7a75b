// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 20
// heddle: explains thread "writer" is passed over for ever

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers that only try are let in although a writer waits; they overlap all the time. */
public class BargingReaders {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  static void read() {
    while (true) {
      if (lock.readLock().tryLock()) {
        Thread.yield();
        lock.readLock().unlock();
      }
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 2; i++) {
      Thread reader = new Thread(BargingReaders::read, "reader-" + i);
      reader.setDaemon(true);
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
