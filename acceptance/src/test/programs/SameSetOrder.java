// heddle: verdict passed
// heddle: same-outcome

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Set.of and Map.of have an order that changes from one JVM to the next: not in a replay. */
public class SameSetOrder {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Thread idle = new Thread(new Idler(over), "idle");
    idle.start();
    System.out.println(Set.of("red", "green", "blue", "yellow", "black"));
    System.out.println(Map.of("one", 1, "two", 2, "three", 3, "four", 4));
    System.out.println(new HashSet<>(Set.of(1, 2, 3)));
    over.countDown();
    idle.join();
  }

  record Idler(CountDownLatch over) implements Runnable {
    @Override
    public void run() {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
