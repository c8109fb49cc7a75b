// heddle: args 24

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plain field is read without the lock by one who asks while the other is at work, at its end.
 */
public class LateRacyPath {
  private static final AtomicInteger done = new AtomicInteger();
  private static int result;

  private static void compute(int parts) {
    for (int i = 0; i < parts; i++) {
      done.incrementAndGet();
    }
    synchronized (done) {
      result = parts;
    }
    done.incrementAndGet();
  }

  private static void look(int parts) {
    if (done.get() == parts) {
      result();
    }
  }

  private static int result() {
    return result;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    new Thread(() -> compute(n), "computes").start();
    new Thread(() -> look(n), "looks").start();
  }
}
