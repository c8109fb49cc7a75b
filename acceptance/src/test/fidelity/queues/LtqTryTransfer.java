// tryTransfer succeeds only if a consumer waits already; otherwise the element is not enqueued.
// allowed: direct true, taken x
// allowed: direct false, taken y
// because: LinkedTransferQueue.tryTransfer: "transfers the specified element immediately if there
// exists a consumer already waiting to receive it", else "without enqueuing the element".

import java.util.concurrent.LinkedTransferQueue;

public class LtqTryTransfer {
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
    boolean direct = queue.tryTransfer("x");
    if (!direct) {
      queue.put("y");
    }
    consumer.join();
    System.out.println("direct " + direct + ", taken " + taken);
  }
}
