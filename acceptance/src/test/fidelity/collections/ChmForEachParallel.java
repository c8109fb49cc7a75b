// forEach with parallelism calls the action once for each entry, in any order.
// allowed: sum 6, first 1
// allowed: sum 6, first 5
// allowed: sum 6, first 9
// because: ConcurrentHashMap.forEach(parallelismThreshold, action): "performs the given action for
// each (key, value)"; "ordering" should not be relied upon.

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class ChmForEachParallel {
  public static void main(String[] args) {
    var map = new ConcurrentHashMap<Integer, Integer>();
    map.put(1, 1);
    map.put(5, 2);
    map.put(9, 3);
    var sum = new AtomicInteger();
    var first = new AtomicReference<Integer>();
    map.forEach(
        1,
        (key, value) -> {
          first.compareAndSet(null, key);
          sum.addAndGet(value);
        });
    System.out.println("sum " + sum + ", first " + first);
  }
}
