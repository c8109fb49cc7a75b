// edge: ConcurrentHashMap.put -> get returns that value
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.ConcurrentHashMap;

public class ConcurrentHashMapGet {
  static final ConcurrentHashMap<String, String> MAP = new ConcurrentHashMap<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (MAP.get("later") != null) {
                int seen = data;
              }
            });
    reader.start();
    MAP.put("earlier", "begun");
    data = 42;
    MAP.put("later", "done");
  }
}
