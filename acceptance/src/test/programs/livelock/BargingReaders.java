// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 8
// heddle: explains thread "writer" is passed over for ever in ReentrantReadWriteLock.WriteLock.lock

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers that overlap all the time and only try: that lets them past a writer in the queue. */
public class BargingReaders {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
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
