// An iteration over a LinkedBlockingQueue, with a yield at each element, while another thread polls
// 1 and adds 3.
// allowed: [1, 2]
// allowed: [1, 2, 3]
// allowed: [2]
// allowed: [2, 3]
// because: LinkedBlockingQueue: "Iterators are weakly consistent". The element that next returns is
// fixed when the iterator reaches it, so 1 may be shown after it was polled.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

public class LbqIteratorYields {
  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<Integer>(List.of(1, 2));
    Thread changer =
        Thread.ofPlatform()
            .start(
                () -> {
                  queue.poll();
                  queue.add(3);
                });
    List<Integer> seen = new ArrayList<>();
    for (int element : queue) {
      seen.add(element);
      Thread.yield();
    }
    changer.join();
    System.out.println(seen);
  }
}
