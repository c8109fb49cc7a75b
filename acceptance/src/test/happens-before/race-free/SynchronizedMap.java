// edge: a method of a synchronizedMap -> a later method of the same map
// source: JLS 17.4.5 (monitor): Collections.synchronizedList and others lock the collection that
//    they return

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

public class SynchronizedMap {
  static final Map<String, String> MAP = Collections.synchronizedMap(new HashMap<>());
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (MAP.containsKey("key")) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    MAP.put("key", "done");
  }
}
