// edge: LinkedBlockingQueue.put -> take of that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class LinkedBlockingQueueTake {
  static final BlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              QUEUE.add("done");
            });
    writer.start();
    QUEUE.take();
    int seen = data;
  }
}
