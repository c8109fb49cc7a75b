// edge: unlock of a write lock -> lock of its read lock
// source: ReadWriteLock: "will see all updates made upon previous release of the write lock"

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class WriteUnlockToReadLock {
  static final ReadWriteLock LOCK = new ReentrantReadWriteLock();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              LOCK.readLock().lock();
              int seen = data;
              LOCK.readLock().unlock();
            });
    LOCK.writeLock().lock();
    reader.start();
    data = 42;
    LOCK.writeLock().unlock();
  }
}
