// edge: ReentrantLock.unlock -> tryLock with a timeout returns true
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"
// broken: tryLock times out and nobody looks at its result
// race: TimedTryLock.data

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class TimedTryLock {
  static final ReentrantLock LOCK = new ReentrantLock();
  static int data;

  static void write() {
    LOCK.lock();
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    data = 42;
    LOCK.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread writer = new Thread(TimedTryLock::write);
    writer.start();
    LOCK.tryLock(500, TimeUnit.MILLISECONDS);
    int seen = data;
    if (LOCK.isHeldByCurrentThread()) {
      LOCK.unlock();
    }
  }
}
