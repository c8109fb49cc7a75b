// sort of a CopyOnWriteArrayList with a comparator that has steps, while another thread adds: the
// add comes before or after the whole sort.
// allowed: [1, 2, 3]
// allowed: [2, 3, 1]
// because: CopyOnWriteArrayList: each mutation works on a fresh copy and mutations exclude each
// other, so sort and add happen one after the other.

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

public class CowalSortSteps {
  public static void main(String[] args) throws InterruptedException {
    var list = new CopyOnWriteArrayList<Integer>(List.of(3, 2));
    var comparisons = new AtomicInteger();
    Thread adder = Thread.ofPlatform().start(() -> list.add(1));
    list.sort(
        (a, b) -> {
          comparisons.incrementAndGet();
          return Integer.compare(a, b);
        });
    adder.join();
    System.out.println(list);
  }
}
