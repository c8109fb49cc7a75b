// Whether a consumer waits in a LinkedTransferQueue depends on the timing.
// allowed: waiting true, taken x
// allowed: waiting false, taken x
// because: LinkedTransferQueue.hasWaitingConsumer: "The return value represents a momentary state
// of affairs".

import java.util.concurrent.LinkedTransferQueue;

public class LtqHasWaitingConsumer {
  static volatile String taken;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedTransferQueue<String>();
    Thread consumer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    taken = queue.take();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    boolean waiting = queue.hasWaitingConsumer();
    queue.put("x");
    consumer.join();
    System.out.println("waiting " + waiting + ", taken " + taken);
  }
}
