// edge: Lock.unlock -> Condition.await returns
// source: java.util.concurrent package description: "acquiring methods such as Condition.await"

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class ConditionAwaitReacquires {
  static final ReentrantLock LOCK = new ReentrantLock();
  static final Condition CHANGED = LOCK.newCondition();
  static int data;
  static boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              LOCK.lock();
              done = true;
              CHANGED.signal();
              LOCK.unlock();
            });
    LOCK.lock();
    writer.start();
    while (!done) {
      CHANGED.await();
    }
    LOCK.unlock();
    int seen = data;
  }
}
