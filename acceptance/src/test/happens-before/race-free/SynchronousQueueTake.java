// edge: SynchronousQueue.put is called -> take returns
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.SynchronousQueue;

public class SynchronousQueueTake {
  static final SynchronousQueue<String> QUEUE = new SynchronousQueue<>();
  static int data;

  static void write() {
    data = 42;
    try {
      QUEUE.put("done");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread writer = new Thread(SynchronousQueueTake::write);
    writer.start();
    QUEUE.take();
    int seen = data;
  }
}
