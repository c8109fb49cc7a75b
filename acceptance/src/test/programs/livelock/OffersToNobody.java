// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The consumer takes one item and ends; the producer tries for ever to hand over the third. */
public class OffersToNobody {
  static void produce(ArrayBlockingQueue<Integer> queue) {
    try {
      for (int i = 0; i < 3; i++) {
        while (!queue.offer(i, 5, TimeUnit.MILLISECONDS)) {
          Thread.yield();
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    new Thread(() -> produce(queue), "producer").start();
    queue.take();
  }
}
