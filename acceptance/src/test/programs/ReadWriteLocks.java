// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome x = 2, y = 2

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers under the read lock never see a writer's half-done work. */
public class ReadWriteLocks {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private int x;
  private int y;

  void write() {
    lock.writeLock().lock();
    try {
      x++;
      y++;
      lock.readLock().lock();
    } finally {
      lock.writeLock().unlock();
    }
    try {
      assert x == y : "half-done after the downgrade";
    } finally {
      lock.readLock().unlock();
    }
  }

  void read() {
    lock.readLock().lock();
    try {
      assert x == y : "half-done";
    } finally {
      lock.readLock().unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ReadWriteLocks shared = new ReadWriteLocks();
    Thread[] threads = {
      new Thread(shared::write, "writer-1"),
      new Thread(shared::write, "writer-2"),
      new Thread(shared::read, "reader-1"),
      new Thread(shared::read, "reader-2")
    };
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("x = " + shared.x + ", y = " + shared.y);
  }
}
