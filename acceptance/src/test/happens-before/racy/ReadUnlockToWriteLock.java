// edge: unlock of a read lock -> lock of its write lock
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"
// broken: the writer takes the read lock, too
// race: ReadUnlockToWriteLock.data

import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadUnlockToWriteLock {
  static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              LOCK.readLock().lock();
              data = 42;
              LOCK.readLock().unlock();
            });
    LOCK.readLock().lock();
    writer.start();
    int seen = data;
    LOCK.readLock().unlock();
  }
}
