// heddle: verdict passed
// heddle: schedules 500

import java.util.concurrent.locks.ReentrantLock;

/** All try the two locks in the same order and give back: somebody always gets both. */
public class TryLockInOrder {
  public static void main(String[] args) {
    ReentrantLock one = new ReentrantLock();
    ReentrantLock two = new ReentrantLock();
    Runnable both =
        () -> {
          boolean done = false;
          while (!done) {
            if (one.tryLock()) {
              if (two.tryLock()) {
                done = true;
                two.unlock();
              }
              one.unlock();
            }
            Thread.yield();
          }
        };
    for (int i = 0; i < 3; i++) {
      new Thread(both).start();
    }
  }
}
