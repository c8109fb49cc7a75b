// edge: ConcurrentSkipListMap.put -> get returns that value
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.ConcurrentSkipListMap;

public class SkipListMapGet {
  static final ConcurrentSkipListMap<String, String> MAP = new ConcurrentSkipListMap<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (MAP.get("b") != null) {
                int seen = data;
              }
            });
    reader.start();
    MAP.put("a", "begun");
    data = 42;
    MAP.put("b", "done");
  }
}
