// edge: ConcurrentHashMap.put -> remove returns that value
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after put
// race: ConcurrentHashMapRemove.data

import java.util.concurrent.ConcurrentHashMap;

public class ConcurrentHashMapRemove {
  static final ConcurrentHashMap<String, String> MAP = new ConcurrentHashMap<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (MAP.remove("key") != null) {
                int seen = data;
              }
            });
    reader.start();
    MAP.put("key", "done");
    data = 42;
  }
}
