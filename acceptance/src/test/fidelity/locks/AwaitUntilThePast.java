// awaitUntil with a deadline that has passed returns false, with the lock held.
// allowed: false, held true
// because: Condition.awaitUntil: returns false if the deadline has detectably elapsed upon return.
import java.util.Date;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class AwaitUntilThePast {
  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition condition = lock.newCondition();
    lock.lock();
    try {
      boolean inTime = condition.awaitUntil(new Date(0));
      System.out.println(inTime + ", held " + lock.isHeldByCurrentThread());
    } finally {
      lock.unlock();
    }
  }
}
