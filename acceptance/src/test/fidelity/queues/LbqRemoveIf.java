// removeIf with a predicate that takes its time, while another thread polls: each element goes
// once.
// allowed: polled 1, left [3], removed 1
// allowed: polled 1, left [3], removed 2
// allowed: polled 3, left [], removed 2
// because: Collection.removeIf removes the elements that satisfy the predicate; LinkedBlockingQueue
// is thread-safe, and poll takes the head. The predicate holds for 1 and 2; 1 is counted as removed
// even if it was polled after the test.

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

public class LbqRemoveIf {
  static volatile Integer polled;

  public static void main(String[] args) throws InterruptedException {
    var tests = new AtomicInteger();
    var queue = new LinkedBlockingQueue<Integer>(List.of(1, 2, 3));
    Thread poller = Thread.ofPlatform().start(() -> polled = queue.poll());
    var matched = new AtomicInteger();
    queue.removeIf(
        element -> {
          tests.incrementAndGet();
          if (element < 3) {
            matched.incrementAndGet();
            return true;
          }
          return false;
        });
    poller.join();
    System.out.println("polled " + polled + ", left " + queue + ", removed " + matched);
  }
}
