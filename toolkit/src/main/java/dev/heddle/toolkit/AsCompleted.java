package dev.heddle.toolkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Futures in the order in which they get done: each puts itself into a channel. */
final class AsCompleted<T extends @Nullable Object> implements Iterable<Future<T>> {
  private final List<Task<T>> tasks;
  private final long nanos;
  private final long start = System.nanoTime();

  AsCompleted(Collection<? extends Future<T>> futures, long nanos) {
    this.nanos = nanos;
    this.tasks = new ArrayList<>(futures.size());
    for (Future<T> future : futures) {
      if (!(future instanceof Task<T> task)) {
        throw new IllegalArgumentException("not a future of a WorkerPool: " + future);
      }
      tasks.add(task);
    }
  }

  @Override
  public Iterator<Future<T>> iterator() {
    Channel<Future<T>> done = Channel.unbounded("completed");
    for (Task<T> task : tasks) {
      task.whenDone(() -> done.put(task));
    }
    return new Completed(done);
  }

  private final class Completed implements Iterator<Future<T>> {
    private final Channel<Future<T>> done;
    private int left = tasks.size();
    private int helped;

    Completed(Channel<Future<T>> done) {
      this.done = done;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Future<T> next() {
      if (left == 0) {
        throw new NoSuchElementException("all are done");
      }
      Future<T> next = done.tryTake();
      while (next == null && helped < tasks.size()) {
        Task<T> task = tasks.get(helped++);
        task.pool.helpWith(task);
        next = done.tryTake();
      }
      if (next == null) {
        next = await();
      }
      left--;
      return next;
    }

    private Future<T> await() {
      if (nanos == Long.MAX_VALUE) {
        return done.take();
      }
      Duration rest = Duration.ofNanos(nanos - (System.nanoTime() - start));
      Future<T> next = done.tryTake(rest);
      if (next == null) {
        throw new WaitTimeoutException(left + " of " + tasks.size() + " are not done", null);
      }
      return next;
    }
  }
}
