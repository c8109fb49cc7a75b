// edge: unlock of a fair ReentrantLock -> lock
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"

import java.util.concurrent.locks.ReentrantLock;

public class FairLock {
  static final ReentrantLock LOCK = new ReentrantLock(true);
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              LOCK.lock();
              data = 42;
              LOCK.unlock();
            });
    writer.start();
    LOCK.lock();
    int seen = data;
    LOCK.unlock();
  }
}
