// edge: StampedLock.unlockWrite -> readLock
// source: StampedLock: "Memory Synchronization"

import java.util.concurrent.locks.StampedLock;

public class StampedWriteToRead {
  static final StampedLock LOCK = new StampedLock();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              long stamp = LOCK.readLock();
              int seen = data;
              LOCK.unlockRead(stamp);
            });
    long stamp = LOCK.writeLock();
    reader.start();
    data = 42;
    LOCK.unlockWrite(stamp);
  }
}
