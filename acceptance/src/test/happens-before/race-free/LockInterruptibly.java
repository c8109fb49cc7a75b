// edge: ReentrantLock.unlock -> lockInterruptibly
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class LockInterruptibly {
  static final Lock LOCK = new ReentrantLock();
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              LOCK.lock();
              data = 42;
              LOCK.unlock();
            });
    writer.start();
    LOCK.lockInterruptibly();
    int seen = data;
    LOCK.unlock();
  }
}
