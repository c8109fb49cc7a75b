// heddle: args 40

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Binary semaphores taken in inverted orders, by one thread late and by the other at once. */
public class SemaphoreInversion {
  private static final Semaphore disk = new Semaphore(1);
  private static final Semaphore printer = new Semaphore(1);
  private static final AtomicInteger pages = new AtomicInteger();

  private static void take(Semaphore one, Semaphore other) {
    one.acquireUninterruptibly();
    other.acquireUninterruptibly();
    other.release();
    one.release();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable prepares =
        () -> {
          for (int i = 0; i < n; i++) {
            pages.incrementAndGet();
          }
          take(disk, printer);
        };
    new Thread(prepares, "prepares").start();
    new Thread(() -> take(disk, printer), "prints").start();
  }
}
