// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 9000
// heddle: schedules 10

import java.util.concurrent.atomic.AtomicInteger;

/** A compare-and-set that fails means that another has got on. */
public class CasLoops {
  public static void main(String[] args) throws InterruptedException {
    AtomicInteger counter = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = 0; i < 3_000; i++) {
            int seen;
            do {
              seen = counter.get();
            } while (!counter.compareAndSet(seen, seen + 1));
          }
        };
    Thread[] threads = {new Thread(work), new Thread(work), new Thread(work)};
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(counter);
  }
}
