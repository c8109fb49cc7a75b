// Two threads poll from a ConcurrentLinkedQueue of three elements, one of them twice.
// allowed: 1 2 | 3
// allowed: 1 3 | 2
// allowed: 2 3 | 1
// because: ConcurrentLinkedQueue "orders elements FIFO"; each element is polled once.

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

public class ClqTwoPollers {
  static volatile String twice;
  static volatile Integer once;

  public static void main(String[] args) throws InterruptedException {
    var queue = new ConcurrentLinkedQueue<Integer>(List.of(1, 2, 3));
    Thread a = Thread.ofPlatform().start(() -> twice = queue.poll() + " " + queue.poll());
    Thread b = Thread.ofPlatform().start(() -> once = queue.poll());
    a.join();
    b.join();
    System.out.println(twice + " | " + once);
  }
}
