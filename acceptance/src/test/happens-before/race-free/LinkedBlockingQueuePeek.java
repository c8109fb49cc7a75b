// edge: LinkedBlockingQueue.add -> peek sees that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.LinkedBlockingQueue;

public class LinkedBlockingQueuePeek {
  static final LinkedBlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (QUEUE.peek() != null) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    QUEUE.add("done");
  }
}
