// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What ScheduledThreadPoolExecutor promises: delays, periods, cancellation, shutdown. */
public class ScheduledPools {
  public static void main(String[] args) throws Exception {
    ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
    long begin = System.nanoTime();
    ScheduledFuture<Long> delayed = pool.schedule(System::nanoTime, 20, TimeUnit.MILLISECONDS);
    check(delayed.getDelay(TimeUnit.NANOSECONDS) <= 20_000_000, "its delay gets shorter");
    check(delayed.get() - begin >= 20_000_000, "not before its delay");
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    ScheduledFuture<?> second =
        pool.schedule(
            () -> {
              order.add(2);
            },
            400,
            TimeUnit.MILLISECONDS);
    ScheduledFuture<?> first =
        pool.schedule(
            () -> {
              order.add(1);
            },
            20,
            TimeUnit.MILLISECONDS);
    check(first.compareTo(second) < 0, "the earlier is less");
    second.get();
    first.get();
    check(order.equals(List.of(1, 2)), "in the order of their times: " + order);
    CountDownLatch runs = new CountDownLatch(3);
    long start = System.nanoTime();
    ScheduledFuture<?> periodic =
        pool.scheduleAtFixedRate(runs::countDown, 5, 10, TimeUnit.MILLISECONDS);
    runs.await();
    check(System.nanoTime() - start >= 25_000_000, "5 + 10 + 10 ms");
    check(!periodic.isDone() && periodic.cancel(false) && periodic.isCancelled(), "cancelled");
    check(throwsA(CancellationException.class, periodic::get), "get of a cancelled one throws");
    AtomicInteger tries = new AtomicInteger();
    ScheduledFuture<?> failing =
        pool.scheduleWithFixedDelay(
            () -> {
              if (tries.incrementAndGet() == 2) {
                throw new IllegalStateException("on purpose");
              }
            },
            1,
            1,
            TimeUnit.MILLISECONDS);
    check(throwsA(ExecutionException.class, failing::get), "an exception ends a periodic task");
    check(tries.get() == 2 && failing.isDone(), "it ran twice");
    check(
        throwsA(
            IllegalArgumentException.class,
            () -> pool.scheduleAtFixedRate(() -> {}, 0, 0, TimeUnit.SECONDS)),
        "a period of 0 throws");
    ScheduledFuture<String> kept = pool.schedule(() -> "kept", 10, TimeUnit.MILLISECONDS);
    ScheduledFuture<?> dropped = pool.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
    pool.shutdown();
    check(dropped.isCancelled(), "shutdown drops periodic tasks");
    check(kept.get().equals("kept"), "but keeps delayed ones");
    check(
        throwsA(
            RejectedExecutionException.class, () -> pool.schedule(() -> {}, 1, TimeUnit.SECONDS)),
        "then it rejects");
    check(pool.awaitTermination(10, TimeUnit.SECONDS), "terminated");
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
