// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome park leaves the flag set, a plain lock stays locked, the lock came at last

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** An interrupt ends a park and leaves the flag set; it does not end a plain lock(). */
public class InterruptPark {
  public static void main(String[] args) throws InterruptedException {
    String[] seen = new String[2];
    ReentrantLock lock = new ReentrantLock();
    Thread parker =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
              }
              seen[0] = "park leaves the flag set";
            });
    Thread locker =
        new Thread(
            () -> {
              lock.lock();
              assert Thread.currentThread().isInterrupted() : "lock() lost the interrupt";
              seen[1] = "the lock came at last";
              lock.unlock();
            });
    parker.start();
    parker.interrupt();
    parker.join();
    lock.lock();
    locker.start();
    locker.interrupt();
    assert seen[1] == null;
    lock.unlock();
    locker.join();
    System.out.println(seen[0] + ", a plain lock stays locked, " + seen[1]);
  }
}
