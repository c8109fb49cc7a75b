// heddle: verdict passed
// heddle: same-outcome

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Identity hash codes, and orders that depend on them: the same in each run and each replay. */
public class SameIdentity {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Thread idle = new Thread(new Idler(over), "idle");
    idle.start();
    Object first = new Object();
    System.out.println(System.identityHashCode(first));
    System.out.println(new Object().hashCode());
    System.out.println(new Object());
    Map<Object, Integer> numbers = new HashMap<>();
    Set<Thread.State> states = new HashSet<>(Set.of(Thread.State.values()));
    for (int i = 0; i < 10; i++) {
      numbers.put(new Object(), i);
    }
    System.out.println(numbers.values());
    System.out.println(states);
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
