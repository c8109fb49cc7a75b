// edge: ReentrantLock.unlock -> lock
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"
// broken: the two threads use different locks
// race: ReentrantLockUnlock.data

import java.util.concurrent.locks.ReentrantLock;

public class ReentrantLockUnlock {
  static final ReentrantLock LOCK = new ReentrantLock();
  static final ReentrantLock OTHER = new ReentrantLock();
  static int data;

  static void write() {
    LOCK.lock();
    try {
      data = 42;
    } finally {
      LOCK.unlock();
    }
  }

  public static void main(String[] args) {
    Thread writer = new Thread(ReentrantLockUnlock::write);
    writer.start();
    OTHER.lock();
    try {
      int seen = data;
    } finally {
      OTHER.unlock();
    }
  }
}
