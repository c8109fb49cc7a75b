// Two threads count with merge while a third removes the counter. No increment is lost.
// allowed: removed null, left 2
// allowed: removed 1, left 1
// allowed: removed 2, left null
// because: ConcurrentHashMap.merge: "the entire method invocation is performed atomically"; remove
// returns the value that it removed.

import java.util.concurrent.ConcurrentHashMap;

public class ChmMergeAndRemove {
  static volatile Integer removed;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, Integer>();
    Thread a = Thread.ofPlatform().start(() -> map.merge("k", 1, Integer::sum));
    Thread b = Thread.ofPlatform().start(() -> map.merge("k", 1, Integer::sum));
    Thread c = Thread.ofPlatform().start(() -> removed = map.remove("k"));
    a.join();
    b.join();
    c.join();
    System.out.println("removed " + removed + ", left " + map.get("k"));
  }
}
