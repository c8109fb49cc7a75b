// heddle: verdict failed
// heddle: kind outcome
// heddle: same-outcome
// heddle: schedules 200

import java.util.concurrent.atomic.AtomicInteger;

/** Two hundred kilobytes of output that differ in the last line only, by the interleaving. */
public class LargeOutputDiffersLate {
  public static void main(String[] args) throws InterruptedException {
    AtomicInteger winner = new AtomicInteger();
    Thread first = new Thread(() -> winner.compareAndSet(0, 1));
    Thread second = new Thread(() -> winner.compareAndSet(0, 2));
    first.start();
    second.start();
    first.join();
    second.join();
    String line = "x".repeat(99);
    for (int i = 0; i < 2_000; i++) {
      System.out.println(line);
    }
    System.out.println("winner " + winner);
  }
}
