import dev.heddle.toolkit.Channel;
import java.util.ArrayList;
import java.util.List;

/** One thread makes things, another uses them. The channel says itself when there is no more. */
public class ProducerConsumer {
  static void produce(Channel<Integer> channel) {
    try (channel) {
      for (int item = 1; item <= 5; item++) {
        channel.put(item);
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Channel<Integer> channel = Channel.bounded("items", 2);
    List<Integer> received = new ArrayList<>();
    Thread producer = new Thread(() -> produce(channel), "producer");
    Thread consumer = new Thread(() -> channel.forEach(received::add), "consumer");
    producer.start();
    consumer.start();
    producer.join();
    consumer.join();
    assert received.equals(List.of(1, 2, 3, 4, 5)) : "received " + received;
    System.out.println("received " + received);
  }
}
