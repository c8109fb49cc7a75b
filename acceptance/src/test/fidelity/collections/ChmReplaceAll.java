// replaceAll with a function that has steps, while another thread puts: for each key atomic, but
// not for the map as a whole.
// allowed: {1=10, 2=5}, last asked 2
// allowed: {1=10, 2=50}, last asked 2
// because: ConcurrentMap.replaceAll: "Replaces each entry's value with the result of invoking the
// given function on that entry"; ConcurrentHashMap does it by atomic replacements, and puts may
// come between them.

import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public class ChmReplaceAll {
  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<Integer, Integer>();
    map.put(1, 1);
    map.put(2, 2);
    var last = new AtomicInteger();
    Thread putter = Thread.ofPlatform().start(() -> map.put(2, 5));
    map.replaceAll(
        (key, value) -> {
          if (value < 10) {
            last.updateAndGet(old -> Math.max(old, key));
          }
          return value * 10;
        });
    putter.join();
    System.out.println(new TreeMap<>(map) + ", last asked " + last);
  }
}
