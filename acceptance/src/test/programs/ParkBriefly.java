// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome number 1

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** One thread looks busily, writing all the while, for what another does after a very short park. */
public class ParkBriefly {
  private static final AtomicLong claimed = new AtomicLong();
  private static final AtomicLong published = new AtomicLong();
  private static final AtomicLong looks = new AtomicLong();

  public static void main(String[] args) throws InterruptedException {
    Thread producer =
        new Thread(
            () -> {
              claimed.set(1);
              LockSupport.parkNanos(1);
              published.set(1);
            });
    producer.start();
    while (claimed.get() == 0 || published.get() == 0) {
      looks.incrementAndGet();
    }
    producer.join();
    System.out.println("number " + published.get());
  }
}
