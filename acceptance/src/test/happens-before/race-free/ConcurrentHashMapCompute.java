// edge: the function of computeIfAbsent -> a call that returns the same value
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.ConcurrentHashMap;

public class ConcurrentHashMapCompute {
  static final ConcurrentHashMap<String, int[]> MAP = new ConcurrentHashMap<>();

  static int[] make(String key) {
    return new int[] {42};
  }

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              int[] data = MAP.computeIfAbsent("key", ConcurrentHashMapCompute::make);
              int read = data[0];
            });
    writer.start();
    int seen = MAP.computeIfAbsent("key", ConcurrentHashMapCompute::make)[0];
  }
}
