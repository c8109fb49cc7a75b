// heddle: args 10

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A footman lets philosophers to the table, but all of them rather than all but one. */
public class Footman {
  private static final AtomicInteger thoughts = new AtomicInteger();

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    Semaphore footman = new Semaphore(n);
    Semaphore[] forks = new Semaphore[n];
    for (int i = 0; i < n; i++) {
      forks[i] = new Semaphore(1);
    }
    for (int i = 0; i < n; i++) {
      int seat = i;
      Semaphore left = forks[i];
      Semaphore right = forks[(i + 1) % n];
      Runnable dines =
          () -> {
            for (int thought = 0; thought < seat * 7 % 5; thought++) {
              thoughts.incrementAndGet();
            }
            footman.acquireUninterruptibly();
            left.acquireUninterruptibly();
            right.acquireUninterruptibly();
            right.release();
            left.release();
            footman.release();
          };
      new Thread(dines, "philosopher-" + i).start();
    }
  }
}
