// edge: ConcurrentLinkedQueue.offer -> poll returns that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after offer
// race: ConcurrentLinkedQueuePoll.data

import java.util.concurrent.ConcurrentLinkedQueue;

public class ConcurrentLinkedQueuePoll {
  static final ConcurrentLinkedQueue<String> QUEUE = new ConcurrentLinkedQueue<>();
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
    QUEUE.offer("done");
    data = 42;
  }
}
