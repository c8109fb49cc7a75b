// Two threads add the same element to a concurrent set: one of them adds it.
// allowed: true false [x]
// allowed: false true [x]
// because: Set.add: "true if this set did not already contain the specified element";
// ConcurrentHashMap.newKeySet is backed by a ConcurrentHashMap, so add is atomic.

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public class ChmNewKeySet {
  static volatile boolean one;
  static volatile boolean two;

  public static void main(String[] args) throws InterruptedException {
    Set<String> set = ConcurrentHashMap.newKeySet();
    Thread a = Thread.ofPlatform().start(() -> one = set.add("x"));
    Thread b = Thread.ofPlatform().start(() -> two = set.add("x"));
    a.join();
    b.join();
    System.out.println(one + " " + two + " " + set);
  }
}
