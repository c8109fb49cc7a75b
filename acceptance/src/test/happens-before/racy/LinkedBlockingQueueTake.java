// edge: LinkedBlockingQueue.put -> take of that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the write comes after put
// race: LinkedBlockingQueueTake.data

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class LinkedBlockingQueueTake {
  static final BlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              QUEUE.add("done");
              data = 42;
            });
    writer.start();
    QUEUE.take();
    int seen = data;
  }
}
