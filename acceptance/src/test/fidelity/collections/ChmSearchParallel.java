// A parallel search finds one of the two even values, whichever.
// allowed: 2
// allowed: 4
// because: ConcurrentHashMap.searchValues: "a non-null result from applying the given search
// function on each value, or null if none"; no order is promised.

import java.util.concurrent.ConcurrentHashMap;

public class ChmSearchParallel {
  public static void main(String[] args) {
    var map = new ConcurrentHashMap<String, Integer>();
    for (int i = 1; i <= 4; i++) {
      map.put("k" + i, i);
    }
    Integer found = map.searchValues(1, value -> value % 2 == 0 ? value : null);
    System.out.println(found);
  }
}
