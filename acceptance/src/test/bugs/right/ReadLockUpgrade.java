// heddle: args 40

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers that want to write wait, still reading, until they are the only reader: two wait for
 * ever.
 */
public class ReadLockUpgrade {
  private static final AtomicInteger seen = new AtomicInteger();
  private static int readers;
  private static boolean upgrading;

  private static synchronized void startToRead() {
    readers++;
  }

  private static synchronized void upgrade() {
    if (upgrading) {
      // Somebody else is going to write: what was read is given up.
      readers--;
      ReadLockUpgrade.class.notifyAll();
      return;
    }
    upgrading = true;
    while (readers > 1) {
      await();
    }
    readers--;
    upgrading = false;
    ReadLockUpgrade.class.notifyAll();
  }

  private static void await() {
    try {
      ReadLockUpgrade.class.wait();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable scans =
        () -> {
          for (int i = 0; i < n; i++) {
            seen.incrementAndGet();
          }
          startToRead();
          upgrade();
        };
    Runnable updates =
        () -> {
          startToRead();
          upgrade();
        };
    new Thread(scans, "scans").start();
    new Thread(updates, "updates").start();
  }
}
