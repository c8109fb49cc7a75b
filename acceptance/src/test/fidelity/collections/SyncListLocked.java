// The same with client-side locking: only one thread adds.
// allowed: [a]
// allowed: [b]
// because: Collections.synchronizedList: the list itself is the lock of its methods, so a block
// synchronized on it is atomic.

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class SyncListLocked {
  public static void main(String[] args) throws InterruptedException {
    List<String> list = Collections.synchronizedList(new ArrayList<>());
    Thread a = Thread.ofPlatform().start(() -> addIfEmpty(list, "a"));
    Thread b = Thread.ofPlatform().start(() -> addIfEmpty(list, "b"));
    a.join();
    b.join();
    System.out.println(list);
  }

  static void addIfEmpty(List<String> list, String element) {
    synchronized (list) {
      if (list.isEmpty()) {
        list.add(element);
      }
    }
  }
}
