// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome locked 4, total 4

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The program's own subclass of ReentrantLock, used as a Lock. */
public class SubclassedLock {
  static final class CountingLock extends ReentrantLock {
    private static final long serialVersionUID = 1;
    private int locked;

    @Override
    public void lock() {
      super.lock();
      locked++;
    }
  }

  private static int total;

  static void add(Lock lock) {
    for (int i = 0; i < 2; i++) {
      lock.lock();
      try {
        total++;
      } finally {
        lock.unlock();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    CountingLock lock = new CountingLock();
    Thread first = new Thread(() -> add(lock));
    Thread second = new Thread(() -> add(lock));
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("locked " + lock.locked + ", total " + total);
  }
}
