// edge: LinkedBlockingQueue.add -> peek sees that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after add
// race: LinkedBlockingQueuePeek.data

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
    QUEUE.add("done");
    data = 42;
  }
}
