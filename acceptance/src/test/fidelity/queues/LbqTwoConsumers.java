// Two consumers take one element each from a LinkedBlockingQueue that a producer fills.
// allowed: first a, second b
// allowed: first b, second a
// because: BlockingQueue: a put element is handed to exactly one taker; LinkedBlockingQueue gives
// no fairness among waiting takers.

import java.util.concurrent.LinkedBlockingQueue;

public class LbqTwoConsumers {
  static volatile String first;
  static volatile String second;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<String>();
    Thread one = Thread.ofPlatform().start(() -> first = take(queue));
    Thread two = Thread.ofPlatform().start(() -> second = take(queue));
    queue.put("a");
    queue.put("b");
    one.join();
    two.join();
    System.out.println("first " + first + ", second " + second);
  }

  static String take(LinkedBlockingQueue<String> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }
}
