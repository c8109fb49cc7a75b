// heddle: verdict failed
// heddle: kind assertion
// heddle: explains received

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A consumer that stops as soon as there is nothing to do.
 *
 * <p>The mistake: "the queue is empty" is taken for "the producer has finished". A consumer that is
 * quicker than its producer finds the queue empty, goes home, and leaves the rest lying there. It
 * works whenever the producer happens to be ahead.
 */
public class ProducerConsumerEmptyMeansDone {
  static void produce(LinkedBlockingQueue<Integer> queue) {
    try {
      for (int item = 1; item <= 5; item++) {
        queue.put(item);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void consume(LinkedBlockingQueue<Integer> queue, List<Integer> received) {
    try {
      while (!queue.isEmpty()) {
        received.add(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
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
