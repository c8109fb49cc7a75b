// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What DelayQueue and PriorityBlockingQueue promise: order, and nothing before its time. */
public class DelayQueues {
  record Due(String name, long at) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(at, ((Due) other).at);
    }
  }

  public static void main(String[] args) throws Exception {
    DelayQueue<Due> queue = new DelayQueue<>();
    long now = System.nanoTime();
    queue.put(new Due("late", now + 400_000_000));
    queue.put(new Due("early", now + 200_000_000));
    check(queue.size() == 2 && queue.peek().name().equals("early"), "peek sees what is not due");
    check(queue.poll() == null, "nothing is due yet");
    check(queue.poll(1, TimeUnit.MILLISECONDS) == null, "nor after 1 ms");
    check(
        queue.take().name().equals("early") && System.nanoTime() - now >= 200_000_000,
        "early, and not too early");
    check(
        queue.poll(10, TimeUnit.SECONDS).name().equals("late")
            && System.nanoTime() - now >= 400_000_000,
        "late");
    AtomicReference<String> got = new AtomicReference<>();
    Thread taker =
        new Thread(
            () -> {
              try {
                got.set(queue.take().name());
              } catch (InterruptedException e) {
                got.set("interrupted");
              }
            },
            "taker");
    taker.start();
    awaitState(taker, Thread.State.WAITING);
    queue.put(new Due("far", System.nanoTime() + 3_600_000_000_000L));
    awaitState(taker, Thread.State.TIMED_WAITING);
    queue.put(new Due("near", System.nanoTime() + 1_000_000));
    taker.join();
    check(got.get().equals("near"), "an earlier element wakes the taker");
    List<Due> drained = new ArrayList<>();
    check(
        queue.drainTo(drained) == 0 && queue.remove(queue.peek()),
        "drainTo takes what is due only");
    PriorityBlockingQueue<Integer> numbers =
        new PriorityBlockingQueue<>(1, Comparator.reverseOrder());
    check(numbers.poll(1, TimeUnit.MILLISECONDS) == null, "empty");
    numbers.addAll(List.of(2, 3, 1));
    check(
        numbers.take() == 3
            && numbers.poll() == 2
            && numbers.remainingCapacity() == Integer.MAX_VALUE,
        "the greatest first");
    check(
        throwsA(
            ClassCastException.class, () -> new PriorityBlockingQueue<Object>().add(new Object())),
        "not comparable");
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
