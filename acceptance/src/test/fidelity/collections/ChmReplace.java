// Two threads replace the same old value, each with its own: only one can.
// allowed: true false a
// allowed: false true b
// because: ConcurrentMap.replace(key, oldValue, newValue): replaces "only if currently mapped to a
// given value", atomically.

import java.util.concurrent.ConcurrentHashMap;

public class ChmReplace {
  static volatile boolean one;
  static volatile boolean two;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, String>();
    map.put("k", "old");
    Thread a = Thread.ofPlatform().start(() -> one = map.replace("k", "old", "a"));
    Thread b = Thread.ofPlatform().start(() -> two = map.replace("k", "old", "b"));
    a.join();
    b.join();
    System.out.println(one + " " + two + " " + map.get("k"));
  }
}
