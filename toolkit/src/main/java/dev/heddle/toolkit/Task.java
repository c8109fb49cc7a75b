package dev.heddle.toolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Work that a pool was given, and the future of its result.
 *
 * <p>It has a {@link FutureTask} and is none: a worker that asks for the result of work which
 * nobody has begun does that work itself, before it waits.
 */
final class Task<T extends @Nullable Object> implements Future<T> {
  final WorkerPool pool;
  private final Body body;
  private final ReentrantLock lock = new ReentrantLock();

  /** To be run when it is done; {@code null} afterwards. Guarded by the lock. */
  private @Nullable List<Runnable> afterwards = new ArrayList<>(1);

  Task(WorkerPool pool, Callable<T> work) {
    this.pool = pool;
    this.body = new Body(work);
  }

  /** The JDK's, which tells us when it is done. */
  private final class Body extends FutureTask<T> {
    Body(Callable<T> work) {
      super(work);
    }

    @Override
    protected void done() {
      runAfterwards();
    }

    void fail(Throwable error) {
      setException(error);
    }
  }

  private void runAfterwards() {
    List<Runnable> all;
    lock.lock();
    try {
      all = afterwards;
      afterwards = null;
    } finally {
      lock.unlock();
    }
    if (all != null) {
      all.forEach(Runnable::run);
    }
  }

  /** Runs something when this is done: now, if it is. */
  void whenDone(Runnable action) {
    lock.lock();
    try {
      if (afterwards != null) {
        afterwards.add(action);
        return;
      }
    } finally {
      lock.unlock();
    }
    action.run();
  }

  /** Does the work on this thread, unless somebody did or does. */
  void run() {
    body.run();
  }

  /** Ends it without having begun. */
  void fail(Throwable error) {
    body.fail(error);
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    pool.helpWith(this);
    if (body.isDone()) {
      return body.get();
    }
    try (var _ = Waiting.begin("get", pool.label())) {
      return body.get();
    }
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    pool.helpWith(this);
    try (var _ = Waiting.begin("get", pool.label())) {
      return body.get(timeout, unit);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return body.cancel(mayInterruptIfRunning);
  }

  @Override
  public boolean isCancelled() {
    return body.isCancelled();
  }

  @Override
  public boolean isDone() {
    return body.isDone();
  }

  @Override
  public T resultNow() {
    return body.resultNow();
  }

  @Override
  public Throwable exceptionNow() {
    return body.exceptionNow();
  }

  @Override
  public State state() {
    return body.state();
  }

  /** Why there will be no result, or {@code null} if it went well. It must be done. */
  @Nullable Throwable failure() {
    if (body.isCancelled()) {
      return new CancellationException("cancelled: work of " + pool.label());
    }
    return body.state() == State.SUCCESS ? null : body.exceptionNow();
  }

  @Override
  public String toString() {
    return "work of " + pool.label() + " [" + body.state() + "]";
  }
}
