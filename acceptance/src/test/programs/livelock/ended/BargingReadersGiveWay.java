// heddle: verdict passed
// heddle: schedules 50

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers that overlap and only try, but not while somebody waits in the queue. */
public class BargingReadersGiveWay {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static volatile int read;

  static void read() {
    while (read < 100) {
      if (!lock.hasQueuedThreads() && lock.readLock().tryLock()) {
        Thread.yield();
        lock.readLock().unlock();
      }
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(BargingReadersGiveWay::read, "reader-" + i);

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
