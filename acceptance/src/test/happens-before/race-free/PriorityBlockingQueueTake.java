// edge: PriorityBlockingQueue.put -> take of that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.PriorityBlockingQueue;

public class PriorityBlockingQueueTake {
  static final PriorityBlockingQueue<String> QUEUE = new PriorityBlockingQueue<>();
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              QUEUE.put("done");
            });
    writer.start();
    QUEUE.take();
    int seen = data;
  }
}
