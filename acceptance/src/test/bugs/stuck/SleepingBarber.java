// heddle: args 40

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The barber sees nobody and lies down; who comes in between does not know that he must be woken.
 */
public class SleepingBarber {
  private static final Semaphore bell = new Semaphore(0);
  private static final Semaphore haircut = new Semaphore(0);
  private static final AtomicInteger waiting = new AtomicInteger();
  private static final AtomicInteger swept = new AtomicInteger();
  private static volatile boolean asleep;

  private static void open(int hours) {
    for (int i = 0; i < hours; i++) {
      swept.incrementAndGet();
    }
    if (waiting.get() == 0) {
      asleep = true;
      bell.acquireUninterruptibly();
    }
    haircut.release();
  }

  private static void visit() {
    waiting.incrementAndGet();
    if (asleep) {
      bell.release();
    }
    haircut.acquireUninterruptibly();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    new Thread(() -> open(n), "barber").start();
    new Thread(SleepingBarber::visit, "customer").start();
  }
}
