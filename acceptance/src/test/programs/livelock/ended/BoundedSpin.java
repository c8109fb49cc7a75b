// heddle: verdict passed
// heddle: schedules 20

import java.util.concurrent.atomic.AtomicInteger;

/** Each gives up after some turns of its loop. */
public class BoundedSpin {
  static volatile boolean ready;

  public static void main(String[] args) throws InterruptedException {
    AtomicInteger gaveUp = new AtomicInteger();
    Runnable impatient =
        () -> {
          for (int i = 0; i < 3_000; i++) {
            if (ready) {
              return;
            }
            Thread.yield();
          }
          gaveUp.incrementAndGet();
        };
    Thread first = new Thread(impatient);
    Thread second = new Thread(impatient);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println(gaveUp.get() + " gave up");
  }
}
