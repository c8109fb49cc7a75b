// heddle: args 28

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A permit is not given back when the work fails, which it does only if the file vanishes
 * meanwhile.
 */
public class SemaphoreLeak {
  private static final Semaphore permits = new Semaphore(1);
  private static final AtomicInteger polished = new AtomicInteger();
  private static volatile boolean exists = true;

  private static void copy() {
    if (!exists) {
      return;
    }
    permits.acquireUninterruptibly();
    read();
    permits.release();
  }

  private static void read() {
    if (!exists) {
      throw new IllegalStateException("no such file");
    }
  }

  private static void tryToCopy() {
    try {
      copy();
    } catch (IllegalStateException e) {
      polished.set(0);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Thread deletes = new Thread(() -> exists = false, "deletes");
    deletes.start();
    for (int i = 0; i < n; i++) {
      polished.incrementAndGet();
    }
    tryToCopy();
    permits.acquireUninterruptibly();
    permits.release();
    deletes.join();
  }
}
