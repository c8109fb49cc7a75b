// An offer with a timeout to a full queue races with the thread that makes room.
// allowed: offered true, left [2]
// allowed: offered false, left []
// because: BlockingQueue.offer(e, timeout): "true if successful, or false if the specified waiting
// time elapses before space is available".
// options: --timeouts any

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

public class AbqTimedOffer {
  public static void main(String[] args) throws InterruptedException {
    var queue = new ArrayBlockingQueue<Integer>(1);
    queue.add(1);
    Thread consumer = Thread.ofPlatform().start(() -> queue.poll());
    boolean offered = queue.offer(2, 1, TimeUnit.MILLISECONDS);
    consumer.join();
    System.out.println("offered " + offered + ", left " + queue);
  }
}
