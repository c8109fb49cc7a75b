// edge: add to a concurrent set -> contains returns true
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after add
// race: ConcurrentSetContains.data

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public class ConcurrentSetContains {
  static final Set<String> SET = ConcurrentHashMap.newKeySet();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (SET.contains("done")) {
                int seen = data;
              }
            });
    reader.start();
    SET.add("done");
    data = 42;
  }
}
