// edge: ReentrantLock.unlock -> tryLock returns true
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"
// broken: it reads even if tryLock returned false
// race: TryLock.data

import java.util.concurrent.locks.ReentrantLock;

public class TryLock {
  static final ReentrantLock LOCK = new ReentrantLock();
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
    Thread writer = new Thread(TryLock::write);
    writer.start();
    if (LOCK.tryLock()) {
      try {
        int seen = data;
      } finally {
        LOCK.unlock();
      }
    } else {
      int seen = data;
    }
  }
}
