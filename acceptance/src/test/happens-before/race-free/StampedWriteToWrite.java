// edge: StampedLock.unlockWrite -> writeLock
// source: StampedLock: "Memory Synchronization"

import java.util.concurrent.locks.StampedLock;

public class StampedWriteToWrite {
  static final StampedLock LOCK = new StampedLock();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              long stamp = LOCK.writeLock();
              int seen = data;
              LOCK.unlockWrite(stamp);
            });
    long stamp = LOCK.writeLock();
    reader.start();
    data = 42;
    LOCK.unlockWrite(stamp);
  }
}
