// Two threads ask for the same key with computeIfAbsent: the function runs once, both see its
// value.
// allowed: a a, calls 1
// allowed: b b, calls 1
// because: ConcurrentHashMap.computeIfAbsent: "The supplied function is invoked exactly once per
// invocation of this method if the key is absent, else not at all", atomically.

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public class ChmComputeIfAbsentOnce {
  static final AtomicInteger calls = new AtomicInteger();
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, String>();
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
