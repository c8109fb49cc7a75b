// edge: StampedLock.unlockWrite -> writeLock
// source: StampedLock: "Memory Synchronization"
// broken: the reader has no lock when it reads
// race: StampedWriteToWrite.data

import java.util.concurrent.locks.StampedLock;

public class StampedWriteToWrite {
  static final StampedLock LOCK = new StampedLock();
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              long stamp = LOCK.writeLock();
              data = 42;
              LOCK.unlockWrite(stamp);
            });
    writer.start();
    int seen = data;
    long stamp = LOCK.writeLock();
    LOCK.unlockWrite(stamp);
  }
}
