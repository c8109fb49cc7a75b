import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Two producers, a stage that squares and a stage behind it that sums up, over a ring of four. */
public class DisruptorRing {
  private static final class Event {
    int number;
    int square;
  }

  private static int sum;

  public static void main(String[] args) throws Exception {
    run(new BlockingWaitStrategy());
    run(new YieldingWaitStrategy());
    System.out.println("sum " + sum);
  }

  private static void run(WaitStrategy waiting) throws Exception {
    Disruptor<Event> disruptor =
        new Disruptor<>(
            Event::new, 4, Executors.defaultThreadFactory(), ProducerType.MULTI, waiting);
    CountDownLatch seen = new CountDownLatch(6);
    disruptor
        .handleEventsWith((event, sequence, last) -> event.square = event.number * event.number)
        .then(
            (event, sequence, last) -> {
              sum += event.square;
              seen.countDown();
            });
    RingBuffer<Event> ring = disruptor.start();
    Thread producer = new Thread(() -> publish(ring, 1), "producer");
    producer.start();
    publish(ring, 4);
    producer.join();
    seen.await();
    disruptor.shutdown();
  }

  private static void publish(RingBuffer<Event> ring, int from) {
    for (int i = from; i < from + 3; i++) {
      ring.publishEvent((event, sequence, number) -> event.number = number, i);
    }
  }
}
