// The same iteration as in ClqIterator, with some computing for each element: real threads do fall
// between two elements.
// allowed: [1, 2, 3]
// allowed: [1, 2, 3, 4]
// allowed: [1, 3]
// allowed: [1, 3, 4]
// because: ConcurrentLinkedQueue: "Iterators are weakly consistent, returning elements reflecting
// the state of the queue at some point at or since the creation of the iterator".

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

public class ClqIteratorBusy {
  public static void main(String[] args) throws InterruptedException {
    var queue = new ConcurrentLinkedQueue<Integer>(List.of(1, 2, 3));
    Thread changer =
        Thread.ofPlatform()
            .start(
                () -> {
                  queue.remove(2);
                  queue.add(4);
                });
    List<Integer> seen = new ArrayList<>();
    for (int element : queue) {
      seen.add(compute(element));
    }
    changer.join();
    System.out.println(seen);
  }

  /** Takes a while, and returns the number as it is. */
  static int compute(int number) {
    return "x".repeat(100_000).hashCode() == 1 ? 0 : number;
  }
}
