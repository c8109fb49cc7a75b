// edge: StampedLock.unlockWrite -> writeLock
// source: StampedLock: "Memory Synchronization"
// broken: the reader reads before it locks
// race: StampedWriteToWrite.data

import java.util.concurrent.locks.StampedLock;

public class StampedWriteToWrite {
  static final StampedLock LOCK = new StampedLock();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              int seen = data;
              long stamp = LOCK.writeLock();
              LOCK.unlockWrite(stamp);
            });
    long stamp = LOCK.writeLock();
    reader.start();
    data = 42;
    LOCK.unlockWrite(stamp);
  }
}
