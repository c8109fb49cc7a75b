// Two threads poll the first entry of a ConcurrentSkipListMap, one of them twice.
// allowed: 1 2 | 3
// allowed: 1 3 | 2
// allowed: 2 3 | 1
// because: ConcurrentSkipListMap.pollFirstEntry: "removes and returns a key-value mapping
// associated with the least key in this map".

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

public class CslmPollFirst {
  static volatile String twice;
  static volatile int once;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentSkipListMap<Integer, String>(Map.of(1, "a", 2, "b", 3, "c"));
    Thread a =
        Thread.ofPlatform()
            .start(
                () -> twice = map.pollFirstEntry().getKey() + " " + map.pollFirstEntry().getKey());
    Thread b = Thread.ofPlatform().start(() -> once = map.pollFirstEntry().getKey());
    a.join();
    b.join();
    System.out.println(twice + " | " + once);
  }
}
