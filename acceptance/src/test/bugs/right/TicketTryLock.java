// heddle: args 20

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ticket lock whose tryLock looks whether the lock is free and then takes a ticket, in two steps.
 */
public class TicketTryLock {
  private static final AtomicInteger next = new AtomicInteger();
  private static final AtomicInteger serving = new AtomicInteger();
  private static final AtomicInteger inside = new AtomicInteger();
  private static final AtomicInteger idle = new AtomicInteger();

  private static void lock() {
    int ticket = next.getAndIncrement();
    while (serving.get() != ticket) {
      Thread.onSpinWait();
    }
  }

  private static boolean tryLock() {
    int ticket = serving.get();
    return next.compareAndSet(ticket, ticket + 1);
  }

  private static void workAndUnlock() {
    assert inside.incrementAndGet() == 1;
    inside.decrementAndGet();
    serving.incrementAndGet();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable tries =
        () -> {
          for (int i = 0; i < n; i++) {
            idle.incrementAndGet();
          }
          if (tryLock()) {
            workAndUnlock();
          }
        };
    Runnable locks =
        () -> {
          lock();
          workAndUnlock();
        };
    new Thread(tries, "tries").start();
    new Thread(locks, "locks").start();
  }
}
