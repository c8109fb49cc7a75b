// edge: ArrayBlockingQueue.offer -> poll returns that element
// source: java.util.concurrent package description: "actions prior to placing an object into any
//    concurrent collection"
// broken: the element is changed after it was offered
// race: int[]

import java.util.concurrent.ArrayBlockingQueue;

public class ArrayBlockingQueuePoll {
  static final ArrayBlockingQueue<int[]> QUEUE = new ArrayBlockingQueue<>(1);

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              int[] data = QUEUE.poll();
              if (data != null) {
                int seen = data[0];
              }
            });
    reader.start();
    int[] data = new int[1];
    QUEUE.offer(data);
    data[0] = 42;
  }
}
