// A poll with a timeout races with the thread that puts the element.
// allowed: polled x, left 0
// allowed: polled null, left 1
// because: BlockingQueue.poll(timeout): "null if the specified waiting time elapses before an
// element is available"; an element is either polled or still there.
// options: --timeouts any

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class LbqTimedPoll {
  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<String>();
    Thread producer = Thread.ofPlatform().start(() -> queue.add("x"));
    String polled = queue.poll(1, TimeUnit.MILLISECONDS);
    producer.join();
    System.out.println("polled " + polled + ", left " + queue.size());
  }
}
