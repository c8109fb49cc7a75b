// heddle: verdict failed
// heddle: kind limit
// heddle: kind starvation
// heddle: schedules 20
// heddle: explains thread "writer" is passed over for ever in StampedLock.writeLock

import java.util.concurrent.locks.StampedLock;

/** Readers that overlap all the time: a {@code StampedLock} lets them past a writer that waits. */
public class StampedReaders {
  static final StampedLock lock = new StampedLock();
  static volatile int read;

  static void read() {
    while (true) {
      long stamp = lock.readLock();
      read = 1;
      read = 2;
      read = 3;
      lock.unlockRead(stamp);
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(StampedReaders::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(
            () -> {
              long stamp = lock.writeLock();
              lock.unlockWrite(stamp);
            },
            "writer")
        .start();
  }
}
