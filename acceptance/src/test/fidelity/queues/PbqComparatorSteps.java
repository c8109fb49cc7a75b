// The comparator of a PriorityBlockingQueue counts with an atomic, inside the queue's lock. Other
// threads may run there, but the queue stays in order.
// allowed: [1, 2, 3], head seen null
// allowed: [1, 2, 3], head seen 1
// allowed: [1, 2, 3], head seen 2
// allowed: [1, 2, 3], head seen 3
// because: PriorityBlockingQueue orders its elements by the comparator; peek gives the least
// element of those present, or null.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

public class PbqComparatorSteps {
  public static void main(String[] args) throws InterruptedException {
    var comparisons = new AtomicInteger();
    var queue =
        new PriorityBlockingQueue<Integer>(
            4,
            (a, b) -> {
              comparisons.incrementAndGet();
              return Integer.compare(a, b);
            });
    Thread one =
        Thread.ofPlatform()
            .start(
                () -> {
                  queue.add(3);
                  queue.add(1);
                });
    Thread two = Thread.ofPlatform().start(() -> queue.add(2));
    Integer head = queue.peek();
    one.join();
    two.join();
    List<Integer> polled = new ArrayList<>();
    for (Integer next = queue.poll(); next != null; next = queue.poll()) {
      polled.add(next);
    }
    System.out.println(polled + ", head seen " + head);
  }
}
