// remove(key, value) races with a put of another value under that key.
// allowed: removed true, put found null, now new
// allowed: removed false, put found old, now new
// because: ConcurrentMap.remove(key, value): "removes the entry for a key only if currently mapped
// to a given value", atomically.

import java.util.concurrent.ConcurrentHashMap;

public class ChmRemovePair {
  static volatile boolean removed;
  static volatile String found;

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, String>();
    map.put("k", "old");
    Thread a = Thread.ofPlatform().start(() -> removed = map.remove("k", "old"));
    Thread b = Thread.ofPlatform().start(() -> found = map.put("k", "new"));
    a.join();
    b.join();
    System.out.println("removed " + removed + ", put found " + found + ", now " + map.get("k"));
  }
}
