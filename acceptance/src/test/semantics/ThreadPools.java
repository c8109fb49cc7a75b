// heddle: verdict passed
// heddle: schedules 1000

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What ThreadPoolExecutor promises: growth, rejection, shutdown, termination, its text. */
public class ThreadPools {
  public static void main(String[] args) throws Exception {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    check(
        pool.toString()
            .endsWith(
                "[Running, pool size = 0, active threads = 0, queued tasks = 0, completed tasks ="
                    + " 0]"),
        "text: " + pool);
    CountDownLatch gate = new CountDownLatch(1);
    Callable<String> waits =
        () -> {
          gate.await();
          return Thread.currentThread().getName();
        };
    Future<String> first = pool.submit(waits);
    Future<String> queued = pool.submit(waits);
    check(pool.getPoolSize() == 1 && pool.getQueue().size() == 1, "one thread, one in the queue");
    Future<String> third = pool.submit(waits);
    check(
        pool.getPoolSize() == 2 && pool.getLargestPoolSize() == 2,
        "a full queue makes a second thread");
    check(throwsA(RejectedExecutionException.class, () -> pool.submit(waits)), "then it rejects");
    check(throwsA(NullPointerException.class, () -> pool.execute(null)), "null throws");
    pool.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
    AtomicReference<Thread> ran = new AtomicReference<>();
    pool.execute(() -> ran.set(Thread.currentThread()));
    check(ran.get() == Thread.currentThread(), "CallerRunsPolicy runs it here");
    check(
        throwsA(TimeoutException.class, () -> first.get(5, TimeUnit.MILLISECONDS)),
        "get times out");
    pool.shutdown();
    check(pool.isShutdown() && pool.isTerminating() && !pool.isTerminated(), "shutting down");
    check(pool.toString().contains("[Shutting down, pool size = 2"), "text: " + pool);
    check(
        !pool.awaitTermination(5, TimeUnit.MILLISECONDS), "awaitTermination times out with false");
    gate.countDown();
    check(first.get().matches("pool-\\d+-thread-1"), "name: " + first.get());
    check(third.get().matches("pool-\\d+-thread-2"), "name: " + third.get());
    queued.get();
    check(pool.awaitTermination(10, TimeUnit.SECONDS) && pool.isTerminated(), "terminated");
    check(
        pool.toString()
            .endsWith(
                "[Terminated, pool size = 0, active threads = 0, queued tasks = 0, completed tasks"
                    + " = 3]"),
        "text: " + pool);
    pool.setRejectedExecutionHandler(new ThreadPoolExecutor.AbortPolicy());
    check(
        throwsA(RejectedExecutionException.class, () -> pool.execute(() -> {})),
        "a terminated pool rejects");
    ExecutorService other = Executors.newFixedThreadPool(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    other.execute(
        () -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
        });
    Future<?> left = other.submit(() -> {});
    begun.await();
    List<Runnable> never = other.shutdownNow();
    check(never.size() == 1 && never.get(0) == left, "shutdownNow returns what has not begun");
    check(
        other.awaitTermination(10, TimeUnit.SECONDS) && interrupted.get(),
        "and interrupts what has");
    check(!left.isDone(), "the task left behind is never done");
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
