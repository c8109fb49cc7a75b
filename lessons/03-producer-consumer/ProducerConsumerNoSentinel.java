// heddle: verdict failed
// heddle: kind stuck
// heddle: explains consumer
// heddle: explains LinkedBlockingQueue.take

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A consumer that is never told that there is nothing more to come.
 *
 * <p>The mistake: the producer ends without putting the sentinel. The consumer has received
 * everything, asks for one more element, and waits for it for ever: nobody is left who could put
 * one.
 */
public class ProducerConsumerNoSentinel {
  private static final int SENTINEL = -1;

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
    System.out.println("received " + received);
  }
}
