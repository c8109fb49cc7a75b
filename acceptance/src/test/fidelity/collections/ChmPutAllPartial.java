// putAll of a ConcurrentHashMap is not atomic: a thread that looks again and again can see a part.
// allowed: saw 1, end 3
// allowed: saw 2, end 3
// allowed: saw 3, end 3
// because: ConcurrentHashMap: "For aggregate operations such as putAll and clear, concurrent
// retrievals may reflect insertion or removal of only some entries".

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class ChmPutAllPartial {
  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<Integer, String>();
    Thread putter = Thread.ofPlatform().start(() -> map.putAll(Map.of(1, "a", 2, "b", 3, "c")));
    int seen = 0;
    while (seen == 0) {
      seen = map.size();
    }
    putter.join();
    System.out.println("saw " + seen + ", end " + map.size());
  }
}
