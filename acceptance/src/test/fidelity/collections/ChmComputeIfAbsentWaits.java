// The function given to computeIfAbsent waits for a latch that another thread opens after it has
// read the map. Reading never waits for a computation.
// allowed: read null, got made
// because: ConcurrentHashMap: "Retrieval operations (including get) generally do not block"; the
// value is not there before the function returns, and that waits for the latch.

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

public class ChmComputeIfAbsentWaits {
  static volatile String read;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, String>();
    var latch = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  read = map.get("k");
                  latch.countDown();
                });
    String got =
        map.computeIfAbsent(
            "k",
            k -> {
              try {
                latch.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return "made";
            });
    reader.join();
    System.out.println("read " + read + ", got " + got);
  }
}
