// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 25
// heddle: explains thread "writer" is passed over for ever

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers that overlap all the time; the writer only tries. */
public class TryWriteStarves {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static volatile int read;

  static void read() {
    while (true) {
      lock.readLock().lock();
      read = 1;
      read = 2;
      read = 1;
      lock.readLock().unlock();
    }
  }

  static void write() {
    while (!lock.writeLock().tryLock()) {
      Thread.onSpinWait();
    }
    lock.writeLock().unlock();
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(TryWriteStarves::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(TryWriteStarves::write, "writer").start();
  }
}
