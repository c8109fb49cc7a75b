// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What ConcurrentHashMap returns and forbids, and that its updates are atomic. */
public class ConcurrentHashMaps {
  public static void main(String[] args) throws Exception {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    check(
        map.put("a", 1) == null && map.putIfAbsent("a", 2) == 1 && map.get("a") == 1,
        "put and putIfAbsent");
    check(
        !map.replace("a", 5, 6) && map.replace("a", 1, 6) && map.replace("b", 1) == null,
        "replace");
    check(!map.remove("a", 1) && map.remove("a", 6) && map.remove("a") == null, "remove");
    check(throwsA(NullPointerException.class, () -> map.put("a", null)), "null throws");
    check(
        map.computeIfAbsent("c", key -> null) == null && !map.containsKey("c"),
        "a function that returns null puts nothing");
    check(
        throwsA(
            IllegalStateException.class,
            () -> map.computeIfAbsent("c", key -> map.computeIfAbsent("c", other -> 1))),
        "a recursive update throws");
    check(
        map.compute("d", (key, old) -> old == null ? 1 : old + 1) == 1
            && map.compute("d", (key, old) -> null) == null,
        "compute");
    Runnable work =
        () -> {
          for (int i = 0; i < 2; i++) {
            map.merge("sum", 1, Integer::sum);
          }
        };
    AtomicInteger made = new AtomicInteger();
    Thread one =
        new Thread(
            () -> {
              work.run();
              map.computeIfAbsent("once", key -> made.incrementAndGet());
            });
    Thread two =
        new Thread(
            () -> {
              work.run();
              map.computeIfAbsent("once", key -> made.incrementAndGet());
            });
    one.start();
    two.start();
    one.join();
    two.join();
    check(map.get("sum") == 4, "merge is atomic: " + map);
    check(made.get() == 1 && map.get("once") == 1, "the function runs once: " + made);
    for (String key : map.keySet()) {
      map.remove(key);
    }
    check(map.isEmpty() && map.mappingCount() == 0, "removal while iterating is allowed");
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
