// A function given to compute throws: the mapping is as before, and other threads can go on.
// allowed: thrown true, value 1
// allowed: thrown false, value 2
// because: ConcurrentHashMap.compute: "If the function itself throws an (unchecked) exception, the
// exception is rethrown, and the current mapping is left unchanged".

import java.util.concurrent.ConcurrentHashMap;

public class ChmComputeThrows {
  static volatile boolean thrown;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, Integer>();
    Thread a =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    map.compute("k", (k, old) -> increment(old));
                  } catch (IllegalStateException e) {
                    thrown = true;
                  }
                });
    Thread b = Thread.ofPlatform().start(() -> map.merge("k", 1, Integer::sum));
    a.join();
    b.join();
    System.out.println("thrown " + thrown + ", value " + map.get("k"));
  }

  static int increment(Integer old) {
    if (old == null) {
      throw new IllegalStateException("no value");
    }
    return old + 1;
  }
}
