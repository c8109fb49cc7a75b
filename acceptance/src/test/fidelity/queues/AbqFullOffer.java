// Two threads offer to a queue with room for one, while a third polls once. Nobody waits.
// allowed: one true, two false, poll 1
// allowed: one false, two true, poll 2
// allowed: one true, two false, poll null
// allowed: one false, two true, poll null
// allowed: one true, two true, poll 1
// allowed: one true, two true, poll 2
// because: BlockingQueue.offer: "true upon success and false if no space is currently available";
// poll gives "null if this queue is empty".

import java.util.concurrent.ArrayBlockingQueue;

public class AbqFullOffer {
  static volatile boolean one;
  static volatile boolean two;
  static volatile Integer polled;

  public static void main(String[] args) throws InterruptedException {
    var queue = new ArrayBlockingQueue<Integer>(1);
    Thread first = Thread.ofPlatform().start(() -> one = queue.offer(1));
    Thread second = Thread.ofPlatform().start(() -> two = queue.offer(2));
    Thread third = Thread.ofPlatform().start(() -> polled = queue.poll());
    first.join();
    second.join();
    third.join();
    System.out.println("one " + one + ", two " + two + ", poll " + polled);
  }
}
