// computeIfAbsent of a ConcurrentSkipListMap may call its function in both threads, but only one
// value is kept, and both get it.
// allowed: a a, calls 1
// allowed: b b, calls 1
// allowed: a a, calls 2
// allowed: b b, calls 2
// because: ConcurrentSkipListMap.computeIfAbsent: "The function is NOT guaranteed to be applied
// once atomically only if the value is not present".

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

public class CslmComputeTwice {
  static final AtomicInteger calls = new AtomicInteger();
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentSkipListMap<String, String>();
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
