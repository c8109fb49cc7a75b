// edge: StampedLock.unlockWrite -> actions after tryOptimisticRead, if a later validate returns
//    true
// source: StampedLock: "Memory Synchronization", on optimistic reads
// broken: nobody asks validate
// race: StampedValidate.data

import java.util.concurrent.locks.StampedLock;

public class StampedValidate {
  static final StampedLock LOCK = new StampedLock();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              long stamp = LOCK.tryOptimisticRead();
              int seen = data;
            });
    long stamp = LOCK.writeLock();
    reader.start();
    data = 42;
    LOCK.unlockWrite(stamp);
  }
}
