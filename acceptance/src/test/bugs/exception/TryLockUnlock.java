// heddle: args 20

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** A lock is given back even if it was not had in time. */
public class TryLockUnlock {
  private static final ReentrantLock lock = new ReentrantLock();
  private static final AtomicInteger read = new AtomicInteger();

  private static void update() throws InterruptedException {
    boolean locked = lock.tryLock(1, TimeUnit.SECONDS);
    try {
      if (locked) {
        read.set(0);
      }
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable backsUp =
        () -> {
          for (int i = 0; i < n; i++) {
            read.incrementAndGet();
          }
          lock.lock();
          try {
            Thread.sleep(10_000);
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          } finally {
            lock.unlock();
          }
        };
    Thread backup = new Thread(backsUp, "backup");
    backup.start();
    update();
    backup.join();
  }
}
