// edge: Condition.await gives the lock up -> another thread's lock
// source: java.util.concurrent package description: "actions prior to releasing methods such as
//    Lock.unlock"; Lock, "Memory Synchronization"

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class ConditionAwaitReleases {
  static final ReentrantLock LOCK = new ReentrantLock();
  static final Condition CHANGED = LOCK.newCondition();
  static int data;
  static boolean waiting;
  static boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread reader =
        new Thread(
            () -> {
              LOCK.lock();
              if (waiting) {
                int seen = data;
              }
              done = true;
              CHANGED.signal();
              LOCK.unlock();
            });
    reader.start();
    LOCK.lock();
    data = 42;
    while (!done) {
      waiting = true;
      CHANGED.await();
    }
    LOCK.unlock();
  }
}
