// An iteration over the keys of a ConcurrentHashMap while another thread removes one of them. The
// iterator never throws ConcurrentModificationException.
// allowed: [1, 2, 3]
// allowed: [1, 2]
// because: ConcurrentHashMap: "Iterators return elements reflecting the state of the hash table at
// some point at or since the creation of the iterator".

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

public class ChmIterator {
  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<Integer, String>();
    for (int i = 1; i <= 3; i++) {
      map.put(i, "v");
    }
    Thread remover = Thread.ofPlatform().start(() -> map.remove(3));
    List<Integer> seen = new ArrayList<>();
    for (int key : map.keySet()) {
      seen.add(key);
    }
    remover.join();
    System.out.println(seen);
  }
}
