// edge: ReentrantLock.unlock -> tryLock returns true
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"
// broken: it reads even if tryLock returned false
// race: TryLock.data

import java.util.concurrent.locks.ReentrantLock;

public class TryLock {
  static final ReentrantLock LOCK = new ReentrantLock();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              boolean locked = LOCK.tryLock();
              int seen = data;
              if (locked) {
                LOCK.unlock();
              }
            });
    LOCK.lock();
    reader.start();
    data = 42;
    LOCK.unlock();
  }
}
