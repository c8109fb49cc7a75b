// transfer returns when a consumer has the element, put does not wait for that.
// allowed: put returned after the take began: false; transfer returned after its take began: true
// allowed: put returned after the take began: true; transfer returned after its take began: true
// because: LinkedTransferQueue.transfer: "waiting if necessary to do so" until the element is
// received; put: "as the queue is unbounded, this method will never block".

import java.util.concurrent.LinkedTransferQueue;

public class LtqTransfer {
  static volatile int takes;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedTransferQueue<String>();
    Thread consumer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    takes = 1;
                    queue.take();
                    takes = 2;
                    queue.take();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    queue.put("p");
    boolean afterPut = takes >= 1;
    queue.transfer("t");
    boolean afterTransfer = takes >= 2;
    consumer.join();
    System.out.println(
        "put returned after the take began: "
            + afterPut
            + "; transfer returned after its take began: "
            + afterTransfer);
  }
}
