// forEachOrdered keeps the order, map before it need not.
// allowed: mapped first 1, then [1, 2, 3, 4]
// allowed: mapped first 2, then [1, 2, 3, 4]
// allowed: mapped first 3, then [1, 2, 3, 4]
// allowed: mapped first 4, then [1, 2, 3, 4]
// because: Stream.forEachOrdered: "in the encounter order of the stream if the stream has a defined
// encounter order"; "the timing" of map is not ordered.

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class ParallelForEachOrdered {
  public static void main(String[] args) {
    var first = new AtomicInteger();
    List<Integer> log = Collections.synchronizedList(new ArrayList<>());
    List.of(1, 2, 3, 4).parallelStream()
        .map(
            element -> {
              first.compareAndSet(0, element);
              return element;
            })
        .forEachOrdered(log::add);
    System.out.println("mapped first " + first + ", then " + log);
  }
}
