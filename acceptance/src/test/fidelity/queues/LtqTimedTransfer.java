// A transfer with a timeout races with the poll of a consumer. After a timeout nothing is left.
// allowed: transferred true, polled x, left 0
// allowed: transferred false, polled null, left 0
// because: LinkedTransferQueue.tryTransfer(e, timeout): "false if the specified waiting time
// elapses before a consumer appears, in which case the element is not left enqueued".
// options: --timeouts any

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;

public class LtqTimedTransfer {
  static volatile String polled;

  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedTransferQueue<String>();
    Thread consumer = Thread.ofPlatform().start(() -> polled = queue.poll());
    boolean transferred = queue.tryTransfer("x", 1, TimeUnit.MILLISECONDS);
    consumer.join();
    System.out.println(
        "transferred " + transferred + ", polled " + polled + ", left " + queue.size());
  }
}
