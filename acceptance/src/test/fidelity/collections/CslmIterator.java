// An iteration over a ConcurrentSkipListMap while another thread removes 2 and then adds 4. With
// a step between the elements the iteration can fall between these changes.
// allowed: [1, 2, 3]
// allowed: [1, 2, 3, 4]
// allowed: [1, 3]
// allowed: [1, 3, 4]
// because: ConcurrentSkipListMap: "Iterators and spliterators are weakly consistent"; ascending key
// order views come in order.

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

public class CslmIterator {
  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentSkipListMap<Integer, String>(Map.of(1, "a", 2, "b", 3, "c"));
    Thread changer =
        Thread.ofPlatform()
            .start(
                () -> {
                  map.remove(2);
                  map.put(4, "d");
                });
    List<Integer> seen = new ArrayList<>();
    for (int key : map.keySet()) {
      seen.add(key);
      Thread.yield();
    }
    changer.join();
    System.out.println(seen);
  }
}
