// computeIfAbsent of a synchronized map is atomic, with its function inside the lock.
// allowed: a a, calls 1
// allowed: b b, calls 1
// because: Collections.synchronizedMap: "serial access"; the wrapper's computeIfAbsent holds the
// map's lock for the whole call.

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

public class SyncMapCompute {
  static final AtomicInteger calls = new AtomicInteger();
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    Map<String, String> map = Collections.synchronizedMap(new HashMap<>());
    Thread a = Thread.ofPlatform().start(() -> one = map.computeIfAbsent("k", k -> make("a")));
    Thread b = Thread.ofPlatform().start(() -> two = map.computeIfAbsent("k", k -> make("b")));
    a.join();
    b.join();
    System.out.println(one + " " + two + ", calls " + calls);
  }

  static String make(String value) {
    calls.incrementAndGet();
    return value;
  }
}
