// heddle: verdict passed
// heddle: same-outcome

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads that write elements of their own: of an array, of a list whose size stays, of a map whose
 * keys stay. The documentation of both collections asks for a lock only where their structure
 * changes.
 */
public class DisjointParts {
  public static void main(String[] args) throws InterruptedException {
    int[] array = new int[8];
    List<Integer> list = new ArrayList<>(List.of(0, 0));
    Map<String, Integer> map = new HashMap<>(Map.of("a", 0, "b", 0));
    Thread a =
        new Thread(
            () -> {
              Arrays.fill(array, 0, 4, 1);
              System.arraycopy(array, 0, array, 2, 2);
              list.set(0, 1);
              map.put("a", map.get("a") + 1);
            });
    Thread b =
        new Thread(
            () -> {
              Arrays.fill(array, 4, 8, 2);
              Arrays.sort(array, 4, 8);
              list.set(1, 2);
              map.put("b", map.get("b") + 1);
            });
    a.start();
    b.start();
    a.join();
    b.join();
    System.out.println(Arrays.toString(array) + list + map);
  }
}
