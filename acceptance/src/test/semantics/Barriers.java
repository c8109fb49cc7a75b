// heddle: verdict passed
// heddle: schedules 1000

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** What CyclicBarrier promises: arrival indexes, the action, its reuse, all ways to break it. */
public class Barriers {
  static void arrive(CyclicBarrier barrier, Set<Integer> indexes) {
    try {
      indexes.add(barrier.await());
    } catch (InterruptedException e) {
      indexes.add(-1);
    } catch (BrokenBarrierException e) {
      indexes.add(-2);
    }
  }

  static Thread arriving(CyclicBarrier barrier, Set<Integer> indexes) {
    Thread thread = new Thread(() -> arrive(barrier, indexes));
    thread.start();
    awaitState(thread, Thread.State.WAITING);
    return thread;
  }

  public static void main(String[] args) throws Exception {
    AtomicInteger actions = new AtomicInteger();
    CyclicBarrier barrier = new CyclicBarrier(3, actions::getAndIncrement);
    check(
        barrier.getParties() == 3 && barrier.getNumberWaiting() == 0 && !barrier.isBroken(), "new");
    for (int turn = 1; turn <= 2; turn++) {
      Set<Integer> indexes = ConcurrentHashMap.newKeySet();
      Thread first = arriving(barrier, indexes);
      check(barrier.getNumberWaiting() == 1, "one waits");
      Thread second = arriving(barrier, indexes);
      check(barrier.getNumberWaiting() == 2 && actions.get() == turn - 1, "two wait");
      check(barrier.await() == 0, "the last one has index 0");
      check(actions.get() == turn, "the action ran once");
      first.join();
      second.join();
      check(indexes.equals(Set.of(1, 2)), "the indexes of the others: " + indexes);
    }
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    Thread waiting = arriving(barrier, seen);
    long begin = System.nanoTime();
    check(
        throwsA(TimeoutException.class, () -> barrier.await(5, TimeUnit.MILLISECONDS)),
        "await times out");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    waiting.join();
    check(seen.equals(Set.of(-2)) && barrier.isBroken(), "the timeout breaks it for the others");
    check(throwsA(BrokenBarrierException.class, barrier::await), "it stays broken");
    barrier.reset();
    check(!barrier.isBroken(), "reset mends it");
    seen.clear();
    Thread victim = arriving(barrier, seen);
    Thread other = arriving(barrier, seen);
    victim.interrupt();
    victim.join();
    other.join();
    check(
        seen.equals(Set.of(-1, -2)) && barrier.isBroken(),
        "one interrupted, the other finds it broken: " + seen);
    barrier.reset();
    seen.clear();
    Thread left = arriving(barrier, seen);
    barrier.reset();
    left.join();
    check(seen.equals(Set.of(-2)) && !barrier.isBroken(), "reset breaks it for those who wait");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, barrier::await), "interrupted before await: it throws");
    check(barrier.isBroken() && !Thread.interrupted(), "and breaks the barrier");
    CyclicBarrier failing =
        new CyclicBarrier(
            1,
            () -> {
              throw new IllegalStateException("on purpose");
            });
    check(
        throwsA(IllegalStateException.class, failing::await),
        "the action's exception reaches the last one");
    check(failing.isBroken(), "and breaks the barrier");
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
