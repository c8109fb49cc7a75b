import dev.heddle.toolkit.Channel;
import dev.heddle.toolkit.WorkerPool;
import java.util.concurrent.atomic.AtomicInteger;

/** Three producers, three consumers, one channel, and no sentinel: it is closed when all are done. */
public class ManyProducers {
  public static void main(String[] args) {
    Channel<Integer> channel = Channel.unbounded("items");
    AtomicInteger received = new AtomicInteger();
    AtomicInteger sum = new AtomicInteger();
    try (WorkerPool consumers = WorkerPool.of("consumer", 3);
        channel;
        WorkerPool producers = WorkerPool.of("producer", 3)) {
      for (int i = 1; i <= 3; i++) {
        int number = i;
        consumers.submit(
            () -> {
              for (int item : channel) {
                received.incrementAndGet();
                sum.addAndGet(item);
              }
            });
        producers.submit(
            () -> {
              channel.put(10 * number + 1);
              channel.put(10 * number + 2);
            });
      }
    }
    assert received.get() == 6 : "received only " + received;
    System.out.println("received " + received + " items, sum = " + sum);
  }
}
