// heddle: verdict failed
// heddle: kind stuck
// heddle: explains upgrader

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A read lock cannot be upgraded: the thread waits for a reader to leave, which is itself. */
public class ReadLockUpgrade {
  public static void main(String[] args) throws InterruptedException {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    Thread upgrader =
        new Thread(
            () -> {
              lock.readLock().lock();
              lock.writeLock().lock();
              lock.writeLock().unlock();
              lock.readLock().unlock();
            },
            "upgrader");
    upgrader.start();
    upgrader.join();
    System.out.println("upgraded");
  }
}
