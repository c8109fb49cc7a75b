// heddle: verdict passed
// heddle: same-outcome
// heddle: schedules 20

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A consumer that polls and yields, one that polls with a timeout, and one with a deadline. */
public class PollAndYield {
  static final int ITEMS = 600;

  public static void main(String[] args) throws InterruptedException {
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(2);
    AtomicInteger taken = new AtomicInteger();
    Thread polite =
        new Thread(
            () -> {
              while (taken.get() < ITEMS) {
                if (queue.poll() != null) {
                  taken.incrementAndGet();
                } else {
                  Thread.yield();
                }
              }
            });
    Thread patient =
        new Thread(
            () -> {
              try {
                while (taken.get() < ITEMS) {
                  if (queue.poll(10, TimeUnit.MILLISECONDS) != null) {
                    taken.incrementAndGet();
                  }
                }
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    polite.start();
    patient.start();
    for (int i = 0; i < ITEMS; i++) {
      while (!queue.offer(i)) {
        Thread.onSpinWait();
      }
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (polite.isAlive() && System.nanoTime() < deadline) {
      Thread.yield();
    }
    polite.join();
    patient.join();
    System.out.println(taken);
  }
}
