// heddle: args 40

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Many clients each count visits of their own; two share a page, the one first and the other last.
 */
public class CrowdedMap {
  private static final ConcurrentMap<Integer, Integer> visits = new ConcurrentHashMap<>();

  private static void visit(int page) {
    visits.merge(page, 1, Integer::sum);
  }

  private static void client(int me, int times) {
    for (int i = 0; i < times; i++) {
      visit(me);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    for (int i = 1; i <= n; i++) {
      int me = i;
      new Thread(() -> client(me, n / 2), "client-" + me).start();
    }
    Runnable visitsLast =
        () -> {
          client(-1, n / 2);
          visit(0);
        };
    Thread last = new Thread(visitsLast, "last");
    Thread first = new Thread(() -> visit(0), "first");
    last.start();
    first.start();
    last.join();
    first.join();
    assert visits.get(0) == 2 : visits.get(0);
  }
}
