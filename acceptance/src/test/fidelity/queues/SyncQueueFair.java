// A fair SynchronousQueue: a producer of two elements and two consumers. The producer's second put
// begins when its first element was taken, and each element goes to one consumer.
// allowed: one a, two b
// allowed: one b, two a
// because: SynchronousQueue(true): "waiting threads contend in FIFO order for access"; which
// consumer comes first is open.

import java.util.concurrent.SynchronousQueue;

public class SyncQueueFair {
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    var queue = new SynchronousQueue<String>(true);
    Thread first = Thread.ofPlatform().start(() -> one = take(queue));
    Thread second = Thread.ofPlatform().start(() -> two = take(queue));
    queue.put("a");
    queue.put("b");
    first.join();
    second.join();
    System.out.println("one " + one + ", two " + two);
  }

  static String take(SynchronousQueue<String> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }
}
