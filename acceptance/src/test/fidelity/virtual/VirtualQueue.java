// Two virtual threads take from a queue that main fills.
// allowed: one a, two b
// allowed: one b, two a
// because: BlockingQueue.take gives an element to one taker; virtual threads are scheduled in no
// order that is promised.

import java.util.concurrent.LinkedBlockingQueue;

public class VirtualQueue {
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<String>();
    Thread first = Thread.startVirtualThread(() -> one = take(queue));
    Thread second = Thread.startVirtualThread(() -> two = take(queue));
    queue.put("a");
    queue.put("b");
    first.join();
    second.join();
    System.out.println("one " + one + ", two " + two);
  }

  static String take(LinkedBlockingQueue<String> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }
}
