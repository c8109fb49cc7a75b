// edge: StampedLock.unlockWrite -> readLock
// source: StampedLock: "Memory Synchronization"

import java.util.concurrent.locks.StampedLock;

public class StampedWriteToRead {
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
    long stamp = LOCK.readLock();
    int seen = data;
    LOCK.unlockRead(stamp);
  }
}
