// edge: ConcurrentHashMap.put -> an iterator returns that key
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after put
// race: ConcurrentHashMapIterate.data

import java.util.concurrent.ConcurrentHashMap;

public class ConcurrentHashMapIterate {
  static final ConcurrentHashMap<String, String> MAP = new ConcurrentHashMap<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              for (String key : MAP.keySet()) {
                int seen = data;
              }
            });
    reader.start();
    MAP.put("key", "done");
    data = 42;
  }
}
