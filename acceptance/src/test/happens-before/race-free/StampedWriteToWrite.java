// edge: StampedLock.unlockWrite -> writeLock
// source: StampedLock: "Memory Synchronization"

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
    long stamp = LOCK.writeLock();
    int seen = data;
    LOCK.unlockWrite(stamp);
  }
}
