// An iterator over a ConcurrentLinkedQueue, while another thread removes 2 and then adds 4.
// allowed: [1, 2, 3]
// allowed: [1, 2, 3, 4]
// allowed: [1, 3]
// allowed: [1, 3, 4]
// because: ConcurrentLinkedQueue: "Iterators are weakly consistent, returning elements reflecting
// the state of the queue at some point at or since the creation of the iterator".

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

public class ClqIterator {
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
      seen.add(element);
    }
    changer.join();
    System.out.println(seen);
  }
}
