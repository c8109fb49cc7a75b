// heddle: verdict passed
// heddle: spurious
// heddle: outcome woken 2
// heddle: schedules 2000

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits in loops bear that they end without a signal, and no signal gets lost by it. */
public class AwaitInLoop {
  static final ReentrantLock lock = new ReentrantLock();
  static final Condition filled = lock.newCondition();
  static int items;
  static int woken;

  static void take(boolean timed) {
    lock.lock();
    try {
      while (items == 0) {
        if (timed) {
          filled.await(1, TimeUnit.HOURS);
        } else {
          filled.await();
        }
      }
      assert lock.isHeldByCurrentThread();
      items--;
      woken++;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }

  static void put() {
    lock.lock();
    items++;
    filled.signal();
    lock.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = new Thread(() -> take(false));
    Thread second = new Thread(() -> take(true));
    first.start();
    second.start();
    put();
    put();
    first.join();
    second.join();
    System.out.println("woken " + woken);
  }
}
