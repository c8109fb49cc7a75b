// heddle: args 20

import java.util.concurrent.atomic.AtomicIntegerArray;

/** A value that was read before an update is put into the cache after the update has cleared it. */
public class CacheStale {
  private static volatile int database = 1;

  private static void load(AtomicIntegerArray caches, int node) {
    int value = database;
    caches.set(node, value);
  }

  private static void update(AtomicIntegerArray caches) {
    database = 2;
    for (int node = 0; node < caches.length(); node++) {
      caches.set(node, 0);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicIntegerArray caches = new AtomicIntegerArray(n);
    Thread loads = new Thread(() -> load(caches, n - 1), "loads");
    loads.start();
    update(caches);
    loads.join();
    assert caches.get(n - 1) != 1 : "an old value stays in the cache";
  }
}
