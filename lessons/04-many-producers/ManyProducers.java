// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome received 6 items, sum = 129

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three producers, three consumers, one queue.
 *
 * <p>With many on both sides, "I have finished" must reach everybody: each producer puts one
 * sentinel for each consumer, nine in all, and each consumer goes on until it has taken three, as
 * many as there are producers. Which producers its three come from does not matter: together the
 * consumers take all nine, and whatever was put before the last of them has been taken too.
 */
public class ManyProducers {
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
    ManyProducers work = new ManyProducers();
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
