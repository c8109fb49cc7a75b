// The function given to compute uses another map; both threads append to the same entry of it.
// allowed: log ab, x a, y b
// allowed: log ba, x a, y b
// because: ConcurrentHashMap.compute is atomic; its function "must not attempt to update any other
// mappings of this map", but may use other maps.

import java.util.concurrent.ConcurrentHashMap;

public class ChmComputeOtherMap {
  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, String>();
    var other = new ConcurrentHashMap<String, String>();
    Thread a = Thread.ofPlatform().start(() -> compute(map, other, "x", "a"));
    Thread b = Thread.ofPlatform().start(() -> compute(map, other, "y", "b"));
    a.join();
    b.join();
    System.out.println("log " + other.get("log") + ", x " + map.get("x") + ", y " + map.get("y"));
  }

  static void compute(
      ConcurrentHashMap<String, String> map,
      ConcurrentHashMap<String, String> other,
      String key,
      String value) {
    map.compute(
        key,
        (k, old) -> {
          other.merge("log", value, String::concat);
          return value;
        });
  }
}
