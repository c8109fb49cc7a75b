// The owner of a StampedLock cannot take it again; who tries is told so, or waits for the timeout.
// allowed: write 0, read 0, timed 0, locked true
// because: StampedLock: not reentrant; tryWriteLock and tryReadLock return 0 if not available.
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

public class StampedLockIsNotReentrant {
  public static void main(String[] args) throws InterruptedException {
    StampedLock lock = new StampedLock();
    long stamp = lock.writeLock();
    long write = lock.tryWriteLock();
    long read = lock.tryReadLock();
    long timed = lock.tryReadLock(1, TimeUnit.MILLISECONDS);
    System.out.println(
        "write "
            + write
            + ", read "
            + read
            + ", timed "
            + timed
            + ", locked "
            + lock.isWriteLocked());
    lock.unlockWrite(stamp);
  }
}
