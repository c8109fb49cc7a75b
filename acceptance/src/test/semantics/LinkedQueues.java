// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What LinkedBlockingQueue promises: capacity, nulls, timeouts, draining, waiting at both ends. */
public class LinkedQueues {
  public static void main(String[] args) throws Exception {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(2);
    check(queue.remainingCapacity() == 2 && queue.poll() == null && queue.peek() == null, "empty");
    check(throwsA(NoSuchElementException.class, queue::remove), "remove of an empty queue throws");
    check(
        throwsA(NoSuchElementException.class, queue::element), "element of an empty queue throws");
    check(throwsA(NullPointerException.class, () -> queue.add(null)), "null throws");
    check(queue.add("a") && queue.offer("b") && !queue.offer("c"), "full after two");
    check(throwsA(IllegalStateException.class, () -> queue.add("c")), "add to a full queue throws");
    check(queue.remainingCapacity() == 0 && queue.toString().equals("[a, b]"), "text: " + queue);
    long begin = System.nanoTime();
    check(!queue.offer("c", 5, TimeUnit.MILLISECONDS), "offer times out with false");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, () -> queue.put("c")),
        "interrupted before put: it throws");
    check(!Thread.interrupted() && queue.size() == 2, "nothing was put");
    Thread putter =
        new Thread(
            () -> {
              try {
                queue.put("c");
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "putter");
    putter.start();
    awaitState(putter, Thread.State.WAITING);
    check(queue.take().equals("a"), "first in, first out");
    putter.join();
    List<String> drained = new ArrayList<>();
    check(
        queue.drainTo(drained, 1) == 1
            && queue.drainTo(drained) == 1
            && queue.drainTo(drained) == 0,
        "drained");
    check(drained.equals(List.of("b", "c")), "in order: " + drained);
    check(throwsA(IllegalArgumentException.class, () -> queue.drainTo(queue)), "not into itself");
    check(queue.poll(1, TimeUnit.MILLISECONDS) == null, "poll times out with null");
    AtomicReference<String> got = new AtomicReference<>();
    Thread taker =
        new Thread(
            () -> {
              try {
                got.set(queue.take());
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
