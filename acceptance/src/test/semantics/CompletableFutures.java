// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What CompletableFuture promises: completion, stages, exceptions, timeouts, its text. */
public class CompletableFutures {
  public static void main(String[] args) throws Exception {
    CompletableFuture<String> future = new CompletableFuture<>();
    check(future.toString().endsWith("[Not completed]"), "text: " + future);
    CompletableFuture<Integer> length = future.thenApply(String::length);
    check(
        future.toString().endsWith("[Not completed, 1 dependents]")
            && future.getNumberOfDependents() == 1,
        "text: " + future);
    check(future.getNow("absent").equals("absent") && !future.isDone(), "not done");
    long begin = System.nanoTime();
    check(
        throwsA(TimeoutException.class, () -> future.get(5, TimeUnit.MILLISECONDS)),
        "get times out");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    Thread.currentThread().interrupt();
    check(throwsA(InterruptedException.class, future::get), "interrupted before get: it throws");
    check(!Thread.interrupted(), "the flag is cleared");
    AtomicBoolean kept = new AtomicBoolean();
    Thread joiner =
        new Thread(
            () -> {
              future.join();
              kept.set(Thread.currentThread().isInterrupted());
            },
            "joiner");
    joiner.start();
    awaitState(joiner, Thread.State.WAITING);
    joiner.interrupt();
    check(future.complete("abc") && !future.complete("other"), "completed once");
    joiner.join();
    check(kept.get(), "join goes on when interrupted and keeps the flag");
    check(length.join() == 3 && future.getNow("absent").equals("abc"), "its stage is done");
    check(future.toString().endsWith("[Completed normally]"), "text: " + future);
    IllegalStateException cause = new IllegalStateException("on purpose");
    CompletableFuture<String> failed = new CompletableFuture<>();
    CompletableFuture<String> after = failed.thenApply(s -> s + "!");
    check(failed.completeExceptionally(cause) && failed.isCompletedExceptionally(), "failed");
    try {
      failed.join();
      check(false, "join must throw");
    } catch (CompletionException e) {
      check(e.getCause() == cause, "the cause");
    }
    try {
      after.get();
      check(false, "get must throw");
    } catch (ExecutionException e) {
      check(e.getCause() == cause, "the cause of a stage");
    }
    check(failed.exceptionNow() == cause && failed.state() == Future.State.FAILED, "exceptionNow");
    check(
        after.exceptionally(t -> t.getClass().getSimpleName()).join().equals("CompletionException"),
        "a stage sees it wrapped");
    check(failed.handle((value, t) -> t == cause).join(), "the future itself does not wrap");
    check(failed.toString().contains("[Completed exceptionally: "), "text: " + failed);
    CompletableFuture<String> cancelled = new CompletableFuture<>();
    check(cancelled.cancel(true) && cancelled.isCancelled(), "cancelled");
    check(throwsA(CancellationException.class, cancelled::join), "join of a cancelled one throws");
    CompletableFuture<String> slow =
        new CompletableFuture<String>().orTimeout(5, TimeUnit.MILLISECONDS);
    try {
      slow.join();
      check(false, "join must throw");
    } catch (CompletionException e) {
      check(e.getCause() instanceof TimeoutException, "orTimeout");
    }
    check(
        new CompletableFuture<String>()
            .completeOnTimeout("late", 5, TimeUnit.MILLISECONDS)
            .join()
            .equals("late"),
        "completeOnTimeout");
    CompletableFuture<String> left = new CompletableFuture<>();
    CompletableFuture<String> right = CompletableFuture.supplyAsync(() -> "right");
    check(left.applyToEither(right, s -> s).join().equals("right"), "either");
    CompletableFuture<Void> both = CompletableFuture.allOf(left, right);
    check(!both.isDone(), "allOf waits for both");
    left.complete("left");
    both.join();
    check(left.thenCombine(right, (a, b) -> a + b).join().equals("leftright"), "both values");
    check(
        right
            .thenCompose(s -> CompletableFuture.completedFuture(s + s))
            .join()
            .equals("rightright"),
        "composed");
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
