// heddle: verdict failed
// heddle: kind race
// heddle: explains both held a lock, but one that lets several in at a time

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A method that writes takes the lock of those who read. */
public class UnderReadLock {
  private static final ReadWriteLock lock = new ReentrantReadWriteLock();
  private static int hits;

  static void hit() {
    lock.readLock().lock();
    try {
      hits++;
    } finally {
      lock.readLock().unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(UnderReadLock::hit);
    Thread b = new Thread(UnderReadLock::hit);
    a.start();
    b.start();
    a.join();
    b.join();
  }
}
