// edge: ArrayBlockingQueue.put -> take of that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"

import java.util.concurrent.ArrayBlockingQueue;

public class ArrayBlockingQueueTake {
  static final ArrayBlockingQueue<int[]> QUEUE = new ArrayBlockingQueue<>(1);
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              QUEUE.add(new int[1]);
            });
    writer.start();
    QUEUE.take();
    int seen = data;
  }
}
