// edge: LinkedTransferQueue.transfer is called -> take returns that element
// source: LinkedTransferQueue: "actions prior to placing an object into a LinkedTransferQueue"

import java.util.concurrent.LinkedTransferQueue;

public class TransferQueueTake {
  static final LinkedTransferQueue<String> QUEUE = new LinkedTransferQueue<>();
  static int data;

  static void write() {
    data = 42;
    try {
      QUEUE.transfer("done");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread writer = new Thread(TransferQueueTake::write);
    writer.start();
    QUEUE.take();
    int seen = data;
  }
}
