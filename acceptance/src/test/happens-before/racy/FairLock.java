// edge: unlock of a fair ReentrantLock -> lock
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"
// broken: the write comes after unlock
// race: FairLock.data

import java.util.concurrent.locks.ReentrantLock;

public class FairLock {
  static final ReentrantLock LOCK = new ReentrantLock(true);
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              LOCK.lock();
              int seen = data;
              LOCK.unlock();
            });
    LOCK.lock();
    reader.start();
    LOCK.unlock();
    data = 42;
  }
}
