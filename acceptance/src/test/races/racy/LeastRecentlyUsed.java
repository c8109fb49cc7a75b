// heddle: verdict failed
// heddle: kind race
// heddle: explains LinkedHashMap: thread
// heddle: explains a LinkedHashMap is not made for use by several threads at a time

import java.util.LinkedHashMap;
import java.util.Map;

/** A cache in the order of access, as an anonymous class: even looking something up changes it. */
public class LeastRecentlyUsed {
  private static final Map<Integer, String> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
          return size() > 2;
        }
      };

  public static void main(String[] args) throws InterruptedException {
    cache.put(1, "one");
    cache.put(2, "two");
    Thread a = new Thread(() -> cache.get(1));
    Thread b = new Thread(() -> cache.get(2));
    a.start();
    b.start();
    a.join();
    b.join();
  }
}
