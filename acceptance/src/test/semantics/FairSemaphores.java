// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A fair semaphore serves those who wait in the order of their coming; tryAcquire barges. */
public class FairSemaphores {
  public static void main(String[] args) throws Exception {
    Semaphore semaphore = new Semaphore(0, true);
    check(semaphore.isFair(), "fair");
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      // The first wants two permits: the others, which want one, must wait for it.
      Thread thread =
          new Thread(
              () -> {
                semaphore.acquireUninterruptibly(number == 0 ? 2 : 1);
                order.add(number);
                semaphore.release();
              },
              "t" + i);
      threads.add(thread);
      thread.start();
      awaitState(thread, Thread.State.WAITING);
    }
    semaphore.release();
    for (Thread thread : threads) {
      check(thread.isAlive(), "one permit serves nobody");
    }
    check(semaphore.availablePermits() == 1, "the permit is still there");
    check(semaphore.tryAcquire(), "tryAcquire without a timeout barges");
    check(
        !semaphore.tryAcquire(1, TimeUnit.MILLISECONDS), "with a timeout it is fair, so it waits");
    semaphore.release(2);
    for (Thread thread : threads) {
      thread.join();
    }
    check(order.get(0) == 0, "the first of the queue is served first: " + order);
    check(order.size() == 3, "all are served");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
