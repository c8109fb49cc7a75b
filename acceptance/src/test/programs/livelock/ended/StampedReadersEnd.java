// heddle: verdict passed
// heddle: schedules 50

import java.util.concurrent.locks.StampedLock;

/** Readers that overlap until they have read enough; then the writer has its turn. */
public class StampedReadersEnd {
  static final StampedLock lock = new StampedLock();
  static volatile int read;

  static void read() {
    for (int i = 0; i < 1_000; i++) {
      long stamp = lock.readLock();
      read = 1;
      read = 2;
      read = 3;
      lock.unlockRead(stamp);
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(StampedReadersEnd::read, "reader-" + i);

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
