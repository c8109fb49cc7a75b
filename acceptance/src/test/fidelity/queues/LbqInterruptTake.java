// A consumer that waits in take is interrupted while a producer puts an element. Either the
// consumer has the element, or it was interrupted and the element is still there.
// allowed: x, left 0
// allowed: interrupted, left 1
// because: BlockingQueue.take throws "InterruptedException if interrupted while waiting"; an
// element is never lost.

import java.util.concurrent.LinkedBlockingQueue;

public class LbqInterruptTake {
  static volatile String result;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<String>();
    Thread consumer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    result = queue.take();
                  } catch (InterruptedException e) {
                    result = "interrupted";
                  }
                });
    Thread producer = Thread.ofPlatform().start(() -> queue.add("x"));
    consumer.interrupt();
    consumer.join();
    producer.join();
    System.out.println(result + ", left " + queue.size());
  }
}
