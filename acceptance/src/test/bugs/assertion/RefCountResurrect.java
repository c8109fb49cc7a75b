// heddle: args 28

import java.util.concurrent.atomic.AtomicInteger;

/** A counted reference is taken although the count has come to nought, by one who looked before. */
public class RefCountResurrect {
  private static final AtomicInteger count = new AtomicInteger(1);
  private static final AtomicInteger requests = new AtomicInteger();
  private static volatile boolean freed;

  private static boolean retain() {
    if (count.get() == 0) {
      return false;
    }
    count.incrementAndGet();
    return true;
  }

  private static void release() {
    if (count.decrementAndGet() == 0) {
      freed = true;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable uses =
        () -> {
          for (int i = 0; i < n; i++) {
            requests.incrementAndGet();
          }
          if (retain()) {
            assert !freed;
            release();
          }
        };
    new Thread(uses, "uses").start();
    new Thread(RefCountResurrect::release, "closes").start();
  }
}
