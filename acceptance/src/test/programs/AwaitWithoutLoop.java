// heddle: verdict failed
// heddle: kind assertion
// heddle: spurious
// heddle: schedules 2000

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A wait for a condition may end without a signal; one that is in no loop then goes on too soon. */
public class AwaitWithoutLoop {
  static final ReentrantLock lock = new ReentrantLock();
  static final Condition filled = lock.newCondition();
  static boolean full;

  static void take() {
    lock.lock();
    try {
      if (!full) {
        filled.await();
      }
      assert full;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) {
    new Thread(AwaitWithoutLoop::take).start();
    lock.lock();
    full = true;
    filled.signal();
    lock.unlock();
  }
}
