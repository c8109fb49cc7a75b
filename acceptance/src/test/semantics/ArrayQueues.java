// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What ArrayBlockingQueue promises, the fair one's order, too. */
public class ArrayQueues {
  public static void main(String[] args) throws Exception {
    check(
        throwsA(IllegalArgumentException.class, () -> new ArrayBlockingQueue<>(0)),
        "no capacity throws");
    ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1, true);
    check(queue.offer(0) && !queue.offer(1) && queue.remainingCapacity() == 0, "full after one");
    check(throwsA(IllegalStateException.class, () -> queue.add(1)), "add to a full queue throws");
    List<Thread> putters = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
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
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i <= 3; i++) {
      taken.add(queue.take());
    }
    check(
        taken.equals(List.of(0, 1, 2, 3)), "a fair queue admits in the order of coming: " + taken);
    for (Thread putter : putters) {
      putter.join();
    }
    long begin = System.nanoTime();
    check(
        queue.poll(5, TimeUnit.MILLISECONDS) == null && System.nanoTime() - begin >= 5_000_000,
        "poll times out with null");
    queue.add(7);
    check(queue.contains(7) && queue.remove((Object) 7) && queue.isEmpty(), "remove of an element");
    Thread.currentThread().interrupt();
    check(throwsA(InterruptedException.class, queue::take), "interrupted before take: it throws");
    Thread.currentThread().interrupt();
    queue.add(8);
    check(queue.poll() == 8 && Thread.interrupted(), "poll without a timeout keeps the flag");
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
