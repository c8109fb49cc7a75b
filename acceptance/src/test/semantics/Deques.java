// heddle: verdict passed
// heddle: schedules 1000

import java.util.NoSuchElementException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What LinkedBlockingDeque promises: both ends, capacity, timeouts. */
public class Deques {
  public static void main(String[] args) throws Exception {
    LinkedBlockingDeque<String> deque = new LinkedBlockingDeque<>(2);
    check(deque.pollFirst() == null && deque.pollLast() == null, "empty");
    check(
        throwsA(NoSuchElementException.class, deque::getFirst),
        "getFirst of an empty deque throws");
    deque.putFirst("b");
    deque.putFirst("a");
    check(!deque.offerLast("c") && deque.remainingCapacity() == 0, "full after two");
    check(
        throwsA(IllegalStateException.class, () -> deque.addLast("c")),
        "addLast to a full deque throws");
    long begin = System.nanoTime();
    check(
        !deque.offerFirst("c", 5, TimeUnit.MILLISECONDS) && System.nanoTime() - begin >= 5_000_000,
        "offerFirst times out");
    Thread putter =
        new Thread(
            () -> {
              try {
                deque.putLast("c");
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "putter");
    putter.start();
    awaitState(putter, Thread.State.WAITING);
    check(deque.takeFirst().equals("a"), "the first");
    putter.join();
    check(deque.takeLast().equals("c") && deque.pop().equals("b"), "the last, and the rest");
    check(deque.pollLast(1, TimeUnit.MILLISECONDS) == null, "pollLast times out");
    AtomicReference<String> got = new AtomicReference<>();
    Thread taker =
        new Thread(
            () -> {
              try {
                got.set(deque.takeLast());
              } catch (InterruptedException e) {
                got.set("interrupted");
              }
            },
            "taker");
    taker.start();
    awaitState(taker, Thread.State.WAITING);
    taker.interrupt();
    taker.join();
    check(got.get().equals("interrupted"), "interrupted while it waits");
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
