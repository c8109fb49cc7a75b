// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What LinkedTransferQueue promises: transfer waits for a taker, put does not. */
public class TransferQueues {
  public static void main(String[] args) throws Exception {
    LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
    check(!queue.tryTransfer("none") && queue.isEmpty(), "nobody waits, so nothing is left behind");
    long begin = System.nanoTime();
    check(
        !queue.tryTransfer("none", 5, TimeUnit.MILLISECONDS)
            && System.nanoTime() - begin >= 5_000_000,
        "tryTransfer times out");
    check(queue.isEmpty() && queue.remainingCapacity() == Integer.MAX_VALUE, "empty again");
    queue.put("a");
    check(queue.size() == 1 && queue.take().equals("a"), "put does not wait");
    Thread giver =
        new Thread(
            () -> {
              try {
                queue.transfer("b");
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            "giver");
    giver.start();
    awaitState(giver, Thread.State.WAITING);
    check(queue.peek().equals("b") && giver.isAlive(), "the element is seen before it is taken");
    check(queue.poll().equals("b"), "taken");
    giver.join();
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
    check(queue.hasWaitingConsumer() && queue.getWaitingConsumerCount() == 1, "one waits");
    check(queue.tryTransfer("c"), "handed over");
    taker.join();
    check(got.get().equals("c") && !queue.hasWaitingConsumer(), "it got it");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, () -> queue.transfer("d")),
        "interrupted before transfer: it throws");
    check(!Thread.interrupted() && queue.isEmpty(), "nothing is left behind");
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
