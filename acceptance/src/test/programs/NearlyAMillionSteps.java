// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome counter = 980000
// heddle: schedules 5

import java.util.concurrent.atomic.AtomicInteger;

/** So many steps in one schedule that it just stays below the default limit of a million. */
public class NearlyAMillionSteps {
  private static final int TURNS = 490_000;

  public static void main(String[] args) throws InterruptedException {
    AtomicInteger counter = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = 0; i < TURNS; i++) {
            counter.incrementAndGet();
          }
        };
    Thread first = new Thread(work);
    Thread second = new Thread(work);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("counter = " + counter);
  }
}
