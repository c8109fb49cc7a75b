// edge: StampedLock.unlockWrite -> actions after tryOptimisticRead, if a later validate returns
//    true
// source: StampedLock: "Memory Synchronization", on optimistic reads

import java.util.concurrent.locks.StampedLock;

public class StampedValidate {
  static final StampedLock LOCK = new StampedLock();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              long stamp = LOCK.tryOptimisticRead();
              // A read before validate would race with the write, even if its value is thrown away.
              if (LOCK.validate(stamp)) {
                int seen = data;
              }
            });
    long stamp = LOCK.writeLock();
    reader.start();
    data = 42;
    LOCK.unlockWrite(stamp);
  }
}
