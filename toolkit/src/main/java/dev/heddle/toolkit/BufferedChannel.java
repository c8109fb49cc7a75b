package dev.heddle.toolkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A channel with room: one lock and two conditions, as in {@code ArrayBlockingQueue}.
 *
 * <p>Each item that comes in signals one taker, each that goes out one putter. A condition of the
 * JDK passes a signal on if the thread that got it ends with an interrupt in its place, and a
 * thread whose time has passed looks again before it gives up: so no signal is lost.
 */
final class BufferedChannel<T> extends Channel<T> {
  private final int capacity;
  private final Store<T> store;
  private int size;
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();

  BufferedChannel(String name, int capacity, Store<T> store) {
    super(name);
    this.capacity = capacity;
    this.store = store;
  }

  @Override
  public void put(T item) {
    Objects.requireNonNull(item, "item");
    enter("put");
    try {
      if (size == capacity && !closed) {
        awaitRoom(Long.MAX_VALUE);
      }
      insert(item);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean tryPut(T item) {
    Objects.requireNonNull(item, "item");
    lock.lock();
    try {
      if (size == capacity && !closed) {
        return false;
      }
      insert(item);
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean tryPut(T item, Duration timeout) {
    Objects.requireNonNull(item, "item");
    long nanos = Waiting.nanos(timeout);
    enter("put");
    try {
      if (size == capacity && !closed && !awaitRoom(nanos)) {
        return false;
      }
      insert(item);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for room or the end. Returns whether one of them came. */
  private boolean awaitRoom(long nanos) {
    if (nanos == 0) {
      return false;
    }
    try (var waiting = Waiting.lazily("put", label)) {
      long left = nanos;
      while (size == capacity && !closed) {
        if (left <= 0) {
          return false;
        }
        left = waiting.at(notFull, left);
      }
      return true;
    } catch (InterruptedException e) {
      throw Waiting.interrupted("put", label, e);
    }
  }

  private void insert(T item) {
    if (closed) {
      throw refused();
    }
    store.add(item);
    size++;
    countPut();
    notEmpty.signal();
  }

  @Override
  public T take() {
    enter("take");
    try {
      if (size == 0 && !closed) {
        awaitItem(Long.MAX_VALUE);
      }
      return extract();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable T tryTake() {
    lock.lock();
    try {
      return size == 0 && !closed ? null : extract();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable T tryTake(Duration timeout) {
    long nanos = Waiting.nanos(timeout);
    enter("take");
    try {
      return size == 0 && !closed && !awaitItem(nanos) ? null : extract();
    } finally {
      lock.unlock();
    }
  }

  @Override
  @Nullable T takeOrEnd() {
    enter("take");
    try {
      if (size == 0 && !closed) {
        awaitItem(Long.MAX_VALUE);
      }
      return size == 0 && error == null ? null : extract();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for an item or the end. Returns whether one of them came. */
  private boolean awaitItem(long nanos) {
    if (nanos == 0) {
      return false;
    }
    try (var waiting = Waiting.lazily("take", label)) {
      long left = nanos;
      while (size == 0 && !closed) {
        if (left <= 0) {
          return false;
        }
        left = waiting.at(notEmpty, left);
      }
      return true;
    } catch (InterruptedException e) {
      throw Waiting.interrupted("take", label, e);
    }
  }

  private T extract() {
    if (size == 0) {
      throw ended();
    }
    T item = store.remove();
    size--;
    notFull.signal();
    return item;
  }

  @Override
  public List<T> drain() {
    lock.lock();
    try {
      return removeAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  List<T> removeAll() {
    List<T> items = new ArrayList<>(size);
    while (size > 0) {
      items.add(store.remove());
      size--;
    }
    notFull.signalAll();
    return items;
  }

  @Override
  void wakeAll() {
    notEmpty.signalAll();
    notFull.signalAll();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public int size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  @Override
  String contents() {
    return size
        + (capacity == Integer.MAX_VALUE ? "" : " of " + capacity)
        + " inside, "
        + lock.getWaitQueueLength(notFull)
        + " waiting to put, "
        + lock.getWaitQueueLength(notEmpty)
        + " to take";
  }
}
