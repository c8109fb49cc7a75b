// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What ForkJoinPool and its tasks promise: results, exceptions, cancellation, states. */
public class ForkJoin {
  static class Fibonacci extends RecursiveTask<Integer> {
    final int n;

    Fibonacci(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < 2) {
        return n;
      }
      Fibonacci one = new Fibonacci(n - 1);
      one.fork();
      return new Fibonacci(n - 2).compute() + one.join();
    }
  }

  static class Failing extends RecursiveAction {
    @Override
    protected void compute() {
      throw new IllegalStateException("on purpose");
    }
  }

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    check(pool.getParallelism() == 2 && !ForkJoinTask.inForkJoinPool(), "a pool of two");
    check(pool.invoke(new Fibonacci(5)) == 5, "fork and join");
    check(
        throwsA(IllegalStateException.class, () -> pool.invoke(new Failing())),
        "invoke throws the task's exception");
    ForkJoinTask<Void> failing = pool.submit(new Failing());
    failing.quietlyJoin();
    check(
        failing.isCompletedAbnormally() && failing.getException() instanceof IllegalStateException,
        "it failed");
    try {
      failing.get();
      check(false, "get must throw");
    } catch (ExecutionException e) {
      check(e.getCause() instanceof IllegalStateException, "the cause: " + e.getCause());
    }
    ForkJoinTask<Integer> cancelled = new Fibonacci(3);
    check(cancelled.cancel(false) && cancelled.isCancelled(), "cancelled before it began");
    check(throwsA(CancellationException.class, cancelled::join), "join of a cancelled task throws");
    CountDownLatch gate = new CountDownLatch(1);
    ForkJoinTask<String> waiting =
        pool.submit(
            () -> {
              gate.await();
              return "done";
            });
    check(
        throwsA(TimeoutException.class, () -> waiting.get(5, TimeUnit.MILLISECONDS)),
        "get times out");
    gate.countDown();
    check(waiting.join().equals("done") && waiting.isCompletedNormally(), "done");
    check(
        pool.submit(() -> ForkJoinTask.inForkJoinPool() && ForkJoinTask.getPool() == pool).join(),
        "a task knows its pool");
    check(
        pool.submit(
                () ->
                    Thread.currentThread().isDaemon()
                        && Thread.currentThread() instanceof ForkJoinWorkerThread)
            .join(),
        "its workers are daemons");
    pool.shutdown();
    check(pool.awaitTermination(10, TimeUnit.SECONDS) && pool.isTerminated(), "terminated");
    check(
        throwsA(RejectedExecutionException.class, () -> pool.submit(() -> {})), "then it rejects");
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
