// A thousand virtual threads at once, which all wait for one latch and then count.
// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome counted 1000
// heddle: schedules 20

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class ThousandVirtualThreads {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    AtomicInteger counted = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
                counted.incrementAndGet();
              }));
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("counted " + counted.get());
  }
}
