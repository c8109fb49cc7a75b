// Two threads put under the same key if it is absent. The first one wins, the other one is told.
// allowed: one got null, two got one, now one
// allowed: one got two, two got null, now two
// because: ConcurrentMap.putIfAbsent: "the action is performed atomically"; it returns "the
// previous value associated with the specified key, or null".

import java.util.concurrent.ConcurrentHashMap;

public class ChmPutIfAbsent {
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, String>();
    Thread a = Thread.ofPlatform().start(() -> one = map.putIfAbsent("k", "one"));
    Thread b = Thread.ofPlatform().start(() -> two = map.putIfAbsent("k", "two"));
    a.join();
    b.join();
    System.out.println("one got " + one + ", two got " + two + ", now " + map.get("k"));
  }
}
