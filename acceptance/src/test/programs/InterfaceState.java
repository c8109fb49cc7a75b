// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome visits 2, names [main]

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The constants of an interface refer to objects that change: each run must begin with new ones.
 */
public class InterfaceState {
  interface Registry {
    AtomicInteger VISITS = new AtomicInteger();
    List<String> NAMES = new ArrayList<>();

    static void visit() {
      VISITS.incrementAndGet();
    }

    default void enter(String name) {
      NAMES.add(name);
      visit();
    }
  }

  static final class Door implements Registry {}

  public static void main(String[] args) throws InterruptedException {
    Thread visitor = new Thread(Registry::visit);
    visitor.start();
    new Door().enter(Thread.currentThread().getName());
    visitor.join();
    System.out.println("visits " + Registry.VISITS + ", names " + Registry.NAMES);
  }
}
