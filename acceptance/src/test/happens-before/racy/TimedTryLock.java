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

  static void read() {
    try {
      LOCK.tryLock(500, TimeUnit.MILLISECONDS);
      int seen = data;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread reader = new Thread(TimedTryLock::read);
    LOCK.lock();
    reader.start();
    Thread.sleep(1_000);
    data = 42;
    LOCK.unlock();
  }
}
