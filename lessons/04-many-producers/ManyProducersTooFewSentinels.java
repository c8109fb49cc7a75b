// heddle: verdict failed
// heddle: kind stuck
// heddle: explains consumer-
// heddle: explains LinkedBlockingQueue.take

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three producers, three consumers, and too few sentinels.
 *
 * <p>The mistake: each producer says once that it has finished, but a sentinel that one consumer
 * has taken is gone for the others. Three sentinels are put where three consumers want three each.
 */
public class ManyProducersTooFewSentinels {
  private static final int PRODUCERS = 3;
  private static final int CONSUMERS = 3;
  private static final int SENTINEL = 0;

  private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger sum = new AtomicInteger();

  void produce(int number) {
    queue.add(10 * number + 1);
    queue.add(10 * number + 2);
    queue.add(SENTINEL);
  }

  void consume() {
    try {
      int working = PRODUCERS;
      while (working > 0) {
        int item = queue.take();
        if (item == SENTINEL) {
          working--;
        } else {
          use(item);
        }
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
    ManyProducersTooFewSentinels work = new ManyProducersTooFewSentinels();
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
