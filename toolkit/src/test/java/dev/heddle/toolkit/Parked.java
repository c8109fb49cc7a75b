package dev.heddle.toolkit;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A thread that is known to wait: what it does has no other way to go on. */
final class Parked<T> {
  private static final long PATIENCE_SECONDS = 60;

  private final FutureTask<T> task;
  private final Thread thread;

  private Parked(Callable<T> action) {
    task = new FutureTask<>(action);
    thread = new Thread(task, "waiter");
    thread.setDaemon(true);
  }

  /** Starts a thread and returns when it waits at a primitive of the toolkit. */
  static <T> Parked<T> in(Callable<T> action) {
    Parked<T> parked = new Parked<>(action);
    parked.thread.start();
    while (!parked.isWaiting()) {
      if (parked.task.isDone()) {
        throw new AssertionError("it did not wait: " + parked.task);
      }
      Thread.onSpinWait();
    }
    return parked;
  }

  static Parked<Void> in(Runnable action) {
    return in(
        () -> {
          action.run();
          return null;
        });
  }

  private boolean isWaiting() {
    Thread.State state = thread.getState();
    return thread.getName().contains("[")
        && (state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING);
  }

  Thread thread() {
    return thread;
  }

  Parked<T> interrupt() {
    thread.interrupt();
    return this;
  }

  /** What it came to; throws what it threw, as the cause. */
  T get() throws Exception {
    return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
