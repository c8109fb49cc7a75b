// heddle: verdict passed
// heddle: schedules 50

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Another is often faster than who polls with a timeout; but the items come to an end. */
public class StolenPolls {
  static final int ITEMS = 1_500;

  public static void main(String[] args) throws InterruptedException {
    LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    AtomicInteger taken = new AtomicInteger();
    Thread patient =
        new Thread(
            () -> {
              try {
                while (queue.poll(10, TimeUnit.MILLISECONDS) != null) {
                  taken.incrementAndGet();
                }
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    Thread thief =
        new Thread(
            () -> {
              while (taken.get() < ITEMS && patient.isAlive()) {
                if (queue.poll() != null) {
                  taken.incrementAndGet();
                }
              }
            });
    patient.start();
    thief.start();
    for (int i = 0; i < ITEMS; i++) {
      queue.put("item");
    }
    thief.join();
    patient.join();
  }
}
