// heddle: verdict failed
// heddle: kind race
// heddle: kind exception
// heddle: explains Iterator.next
// heddle: explains calls HashMap.put
// heddle: explains ConcurrentModificationException

import java.util.HashMap;
import java.util.Map;

/** A map is iterated over while another thread puts into it. */
public class IteratedWhileChanged {
  public static void main(String[] args) throws InterruptedException {
    Map<String, Integer> stock = new HashMap<>(Map.of("apple", 1, "pear", 2));
    Thread putter = new Thread(() -> stock.put("plum", 3));
    putter.start();
    int sum = 0;
    for (int n : stock.values()) {
      sum += n;
    }
    putter.join();
    System.out.println(sum > 0);
  }
}
