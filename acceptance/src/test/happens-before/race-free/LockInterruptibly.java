// edge: ReentrantLock.unlock -> lockInterruptibly
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class LockInterruptibly {
  static final Lock LOCK = new ReentrantLock();
  static int data;

  static void read() {
    try {
      LOCK.lockInterruptibly();
      int seen = data;
      LOCK.unlock();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    Thread reader = new Thread(LockInterruptibly::read);
    LOCK.lock();
    reader.start();
    data = 42;
    LOCK.unlock();
  }
}
