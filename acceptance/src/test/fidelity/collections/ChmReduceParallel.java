// A parallel reduction over a map while another thread adds an entry: with that one or without.
// allowed: 6
// allowed: 16
// because: ConcurrentHashMap: bulk operations "may be applied when the map is being concurrently
// updated by other threads"; an entry that is added meanwhile may or may not be seen.

import java.util.concurrent.ConcurrentHashMap;

public class ChmReduceParallel {
  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<Integer, Integer>();
    for (int i = 1; i <= 3; i++) {
      map.put(i, i);
    }
    Thread adder = Thread.ofPlatform().start(() -> map.put(4, 10));
    System.out.println(map.reduceValues(1, Integer::sum));
    adder.join();
  }
}
