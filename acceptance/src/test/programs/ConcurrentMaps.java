// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome {a=2, b=2}, computed 1

import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The compound operations of a ConcurrentHashMap are atomic. */
public class ConcurrentMaps {
  public static void main(String[] args) throws InterruptedException {
    ConcurrentHashMap<String, Integer> words = new ConcurrentHashMap<>();
    ConcurrentHashMap<String, String> cache = new ConcurrentHashMap<>();
    AtomicInteger computed = new AtomicInteger();
    Runnable count =
        () -> {
          words.merge("a", 1, Integer::sum);
          words.merge("b", 1, Integer::sum);
          cache.computeIfAbsent("key", key -> key + computed.incrementAndGet());
        };
    Thread first = new Thread(count);
    Thread second = new Thread(count);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println(new TreeMap<>(words) + ", computed " + computed);
  }
}
