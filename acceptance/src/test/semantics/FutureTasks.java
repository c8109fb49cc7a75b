// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What FutureTask promises: states, results, exceptions, cancellation, timeouts, its text. */
public class FutureTasks {
  public static void main(String[] args) throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "done");
    check(task.state() == Future.State.RUNNING && !task.isDone(), "not run yet");
    check(task.toString().contains("[Not completed"), "text: " + task);
    long begin = System.nanoTime();
    check(
        throwsA(TimeoutException.class, () -> task.get(5, TimeUnit.MILLISECONDS)), "get times out");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    check(throwsA(IllegalStateException.class, task::resultNow), "no result yet");
    Thread.currentThread().interrupt();
    check(throwsA(InterruptedException.class, task::get), "interrupted before get: it throws");
    check(!Thread.interrupted(), "the flag is cleared");
    AtomicReference<String> got = new AtomicReference<>();
    Thread getter =
        new Thread(
            () -> {
              try {
                got.set(task.get());
              } catch (InterruptedException | ExecutionException e) {
                got.set(e.toString());
              }
            },
            "getter");
    getter.start();
    awaitState(getter, Thread.State.WAITING);
    task.run();
    getter.join();
    check(
        got.get().equals("done")
            && task.get().equals("done")
            && task.isDone()
            && !task.isCancelled(),
        "done");
    check(task.resultNow().equals("done") && task.state() == Future.State.SUCCESS, "its result");
    check(task.toString().endsWith("[Completed normally]"), "text: " + task);
    check(!task.cancel(true), "too late to cancel");
    Exception cause = new Exception("on purpose");
    FutureTask<String> failing =
        new FutureTask<>(
            () -> {
              throw cause;
            });
    failing.run();
    try {
      failing.get();
      check(false, "get must throw");
    } catch (ExecutionException e) {
      check(e.getCause() == cause, "the cause is the task's exception");
    }
    check(failing.exceptionNow() == cause && failing.state() == Future.State.FAILED, "failed");
    check(failing.toString().contains("[Completed exceptionally: "), "text: " + failing);
    FutureTask<String> never = new FutureTask<>(() -> "never");
    check(never.cancel(false) && never.isCancelled() && never.isDone(), "cancelled");
    never.run();
    check(throwsA(CancellationException.class, never::get), "get of a cancelled task throws");
    check(
        never.toString().endsWith("[Cancelled]") && never.state() == Future.State.CANCELLED,
        "text: " + never);
    AtomicBoolean interrupted = new AtomicBoolean();
    FutureTask<Void> waiting =
        new FutureTask<>(
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
              return null;
            });
    Thread runner = new Thread(waiting, "runner");
    runner.start();
    awaitState(runner, Thread.State.WAITING);
    check(waiting.cancel(true), "cancel a running task");
    runner.join();
    check(interrupted.get(), "cancel(true) interrupts its thread");
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
