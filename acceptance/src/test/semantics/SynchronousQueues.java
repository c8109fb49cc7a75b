// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What SynchronousQueue promises: it is always empty, hand-over, timeouts, fairness. */
public class SynchronousQueues {
  public static void main(String[] args) throws Exception {
    SynchronousQueue<Integer> queue = new SynchronousQueue<>(true);
    check(
        queue.isEmpty()
            && queue.size() == 0
            && queue.remainingCapacity() == 0
            && queue.peek() == null,
        "always empty");
    check(!queue.offer(1) && queue.poll() == null, "nobody waits");
    long begin = System.nanoTime();
    check(
        !queue.offer(1, 5, TimeUnit.MILLISECONDS) && System.nanoTime() - begin >= 5_000_000,
        "offer times out");
    check(queue.poll(1, TimeUnit.MILLISECONDS) == null, "poll times out");
    check(throwsA(NullPointerException.class, () -> queue.put(null)), "null throws");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, () -> queue.put(1)),
        "interrupted before put: it throws");
    check(!Thread.interrupted(), "the flag is cleared");
    List<Thread> putters = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      int number = i;
      Thread putter =
          new Thread(
              () -> {
                try {
                  queue.put(number);
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
              });
      putters.add(putter);
      putter.start();
      awaitState(putter, Thread.State.WAITING);
    }
    check(queue.isEmpty(), "empty even while two wait");
    check(queue.take() == 1 && queue.poll() == 2, "a fair queue: first come, first served");
    for (Thread putter : putters) {
      putter.join();
    }
    AtomicInteger got = new AtomicInteger();
    Thread taker =
        new Thread(
            () -> {
              try {
                got.set(queue.take());
              } catch (InterruptedException e) {
                got.set(-1);
              }
            });
    taker.start();
    awaitState(taker, Thread.State.WAITING);
    check(queue.offer(7), "offer to one that waits");
    taker.join();
    check(got.get() == 7, "it got it");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
