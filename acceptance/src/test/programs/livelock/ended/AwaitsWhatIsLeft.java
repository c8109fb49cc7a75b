// heddle: verdict passed
// heddle: schedules 20

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Sleeps for what the condition says is left of the time, a part at a time. */
public class AwaitsWhatIsLeft {
  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition never = lock.newCondition();
    Thread other =
        new Thread(
            () -> {
              lock.lock();
              never.signalAll();
              lock.unlock();
            });
    other.start();
    lock.lock();
    long left = TimeUnit.SECONDS.toNanos(100);
    while (left > 0) {
      long part = TimeUnit.MILLISECONDS.toNanos(10);
      left -= part - never.awaitNanos(part);
    }
    lock.unlock();
  }
}
