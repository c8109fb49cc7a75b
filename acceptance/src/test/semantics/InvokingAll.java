// heddle: verdict passed
// heddle: schedules 1000

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What invokeAll and invokeAny promise. */
public class InvokingAll {
  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Callable<String> good = () -> "good";
    Callable<String> bad =
        () -> {
          throw new IllegalStateException("on purpose");
        };
    Callable<String> slow =
        () -> {
          new CountDownLatch(1).await();
          return "slow";
        };
    List<Future<String>> all = pool.invokeAll(List.of(good, bad, good));
    for (Future<String> future : all) {
      check(future.isDone(), "all are done");
    }
    check(all.get(0).get().equals("good") && all.get(2).get().equals("good"), "results in order");
    try {
      all.get(1).get();
      check(false, "get must throw");
    } catch (ExecutionException e) {
      check(e.getCause() instanceof IllegalStateException, "cause");
    }
    List<Future<String>> late = pool.invokeAll(List.of(good, slow), 50, TimeUnit.MILLISECONDS);
    check(
        late.get(0).get().equals("good") && late.get(1).isCancelled(),
        "a timeout cancels what is not done");
    check(
        pool.invokeAny(List.of(bad, good)).equals("good"), "invokeAny takes the one that succeeds");
    check(
        throwsA(ExecutionException.class, () -> pool.invokeAny(List.of(bad, bad))),
        "none succeeds");
    check(
        throwsA(
            TimeoutException.class, () -> pool.invokeAny(List.of(slow), 5, TimeUnit.MILLISECONDS)),
        "invokeAny times out");
    check(
        throwsA(IllegalArgumentException.class, () -> pool.invokeAny(List.of())), "no task throws");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, () -> pool.invokeAll(List.of(slow))),
        "interrupted: invokeAll throws");
    check(!Thread.interrupted(), "the flag is cleared");
    pool.close();
    check(pool.isTerminated(), "close waits");
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
