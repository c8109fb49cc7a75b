// A function given to compute waits for a latch; meanwhile another thread puts under another key.
// allowed: {1=made, 2=put}
// because: ConcurrentHashMap.compute: "some attempted update operations on this map by other
// threads may be blocked while computation is in progress" - but not those in other bins of this
// table, which is large enough; so the latch opens.

import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

public class ChmComputeOtherBin {
  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<Integer, String>(64);
    var put = new CountDownLatch(1);
    Thread putter =
        Thread.ofPlatform()
            .start(
                () -> {
                  map.put(2, "put");
                  put.countDown();
                });
    map.compute(
        1,
        (key, old) -> {
          try {
            put.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return "made";
        });
    putter.join();
    System.out.println(new TreeMap<>(map));
  }
}
