// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome received [1, 2, 3, 4, 5]

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One thread makes things, another uses them, and a queue stands between.
 *
 * <p>The queue does all the waiting: {@code put} waits while it is full, {@code take} while it is
 * empty. What it cannot know is when the producer has finished, so the producer says so with a last
 * element that is no work at all, the sentinel. As the queue keeps its order, the consumer has seen
 * everything when it sees the sentinel.
 */
public class ProducerConsumer {
  private static final int SENTINEL = -1;

  static void produce(LinkedBlockingQueue<Integer> queue) {
    try {
      for (int item = 1; item <= 5; item++) {
        queue.put(item);
      }
      queue.put(SENTINEL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void consume(LinkedBlockingQueue<Integer> queue, List<Integer> received) {
    try {
      for (int item = queue.take(); item != SENTINEL; item = queue.take()) {
        received.add(item);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(2);
    List<Integer> received = new ArrayList<>();
    Thread producer = new Thread(() -> produce(queue), "producer");
    Thread consumer = new Thread(() -> consume(queue, received), "consumer");
    producer.start();
    consumer.start();
    producer.join();
    consumer.join();
    assert received.equals(List.of(1, 2, 3, 4, 5)) : "received " + received;
    System.out.println("received " + received);
  }
}
