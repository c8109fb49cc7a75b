// heddle: args 40

import java.util.concurrent.atomic.AtomicInteger;

/** The waiter looks at the flag before it takes the lock: a signal in between is lost. */
public class LostSignal {
  private static final Object lock = new Object();
  private static final AtomicInteger drawn = new AtomicInteger();
  private static volatile boolean loaded;

  private static void awaitLoaded() throws InterruptedException {
    if (!loaded) {
      synchronized (lock) {
        lock.wait();
      }
    }
  }

  private static void load() {
    synchronized (lock) {
      loaded = true;
      lock.notifyAll();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Thread loader = new Thread(LostSignal::load, "loader");
    loader.start();
    for (int i = 0; i < n; i++) {
      drawn.incrementAndGet();
    }
    awaitLoaded();
    loader.join();
  }
}
