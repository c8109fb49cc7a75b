// edge: LinkedTransferQueue.put -> poll returns that element
// source: LinkedTransferQueue: "actions prior to placing an object into a LinkedTransferQueue"

import java.util.concurrent.LinkedTransferQueue;

public class TransferQueuePoll {
  static final LinkedTransferQueue<String> QUEUE = new LinkedTransferQueue<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (QUEUE.poll() != null) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    QUEUE.put("done");
  }
}
