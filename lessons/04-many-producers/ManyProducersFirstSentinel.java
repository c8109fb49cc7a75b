// heddle: verdict failed
// heddle: kind assertion
// heddle: explains received only

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three producers, three consumers who go home too early.
 *
 * <p>The mistake: a consumer takes the first sentinel it sees for the end of all work. It is the
 * end of one producer only. The sentinels of a quick producer send all three consumers home while
 * the others have not yet put a thing.
 */
public class ManyProducersFirstSentinel {
  private static final int PRODUCERS = 3;
  private static final int CONSUMERS = 3;
  private static final int SENTINEL = 0;

  private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger sum = new AtomicInteger();

  void produce(int number) {
    queue.add(10 * number + 1);
    queue.add(10 * number + 2);
    for (int i = 0; i < CONSUMERS; i++) {
      queue.add(SENTINEL);
    }
  }

  void consume() {
    try {
      for (int item = queue.take(); item != SENTINEL; item = queue.take()) {
        use(item);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void use(int item) {
    received.incrementAndGet();
    sum.addAndGet(item);
  }

  public static void main(String[] args) throws InterruptedException {
    ManyProducersFirstSentinel work = new ManyProducersFirstSentinel();
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= PRODUCERS; i++) {
      int number = i;
      threads.add(new Thread(() -> work.produce(number), "producer-" + i));
    }
    for (int i = 1; i <= CONSUMERS; i++) {
      threads.add(new Thread(work::consume, "consumer-" + i));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assert work.received.get() == 2 * PRODUCERS : "received only " + work.received;
    System.out.println("received " + work.received + " items, sum = " + work.sum);
  }
}
