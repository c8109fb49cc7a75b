package dev.heddle.toolkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A channel without room. Who finds nobody on the other side waits in line; who finds somebody
 * deals with the first in line, under the lock, and wakes that one. So a meeting is one step: a
 * thread that gives up finds, under the lock, either that it has met somebody, which then counts,
 * or leaves the line.
 */
final class HandoverChannel<T> extends Channel<T> {
  private final ArrayDeque<Party<T>> putters = new ArrayDeque<>();
  private final ArrayDeque<Party<T>> takers = new ArrayDeque<>();

  /** A thread in line. Guarded by the lock. */
  private static final class Party<T> {
    private final Condition met;

    /** What is handed over: set from the start by who puts, by the meeting for who takes. */
    private @Nullable T item;

    private boolean hasMet;

    Party(Condition met, @Nullable T item) {
      this.met = met;
      this.item = item;
    }

    void meet() {
      hasMet = true;
      met.signal();
    }
  }

  HandoverChannel(String name) {
    super(name);
  }

  @Override
  public void put(T item) {
    Objects.requireNonNull(item, "item");
    enter("put");
    try {
      put(item, Long.MAX_VALUE);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean tryPut(T item) {
    Objects.requireNonNull(item, "item");
    lock.lock();
    try {
      return put(item, 0);
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
      return put(item, nanos);
    } finally {
      lock.unlock();
    }
  }

  private boolean put(T item, long nanos) {
    if (closed) {
      throw refused();
    }
    Party<T> taker = takers.pollFirst();
    if (taker != null) {
      countPut();
      taker.item = item;
      taker.meet();
      return true;
    }
    if (nanos == 0) {
      return false;
    }
    Party<T> me = new Party<>(lock.newCondition(), item);
    if (waitInLine(me, putters, nanos, "put")) {
      return true;
    }
    if (closed) {
      throw refused();
    }
    return false;
  }

  @Override
  public T take() {
    enter("take");
    try {
      T item = take(Long.MAX_VALUE);
      if (item == null) {
        throw ended();
      }
      return item;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable T tryTake() {
    lock.lock();
    try {
      return orEnded(take(0));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable T tryTake(Duration timeout) {
    long nanos = Waiting.nanos(timeout);
    enter("take");
    try {
      return orEnded(take(nanos));
    } finally {
      lock.unlock();
    }
  }

  @Override
  @Nullable T takeOrEnd() {
    enter("take");
    try {
      T item = take(Long.MAX_VALUE);
      if (item == null && error != null) {
        throw ended();
      }
      return item;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable T orEnded(@Nullable T item) {
    if (item == null && closed) {
      throw ended();
    }
    return item;
  }

  /** An item, or {@code null} at the end or when the time has passed. */
  private @Nullable T take(long nanos) {
    Party<T> putter = putters.pollFirst();
    if (putter != null) {
      countPut();
      putter.meet();
      return putter.item;
    }
    if (closed || nanos == 0) {
      return null;
    }
    Party<T> me = new Party<>(lock.newCondition(), null);
    waitInLine(me, takers, nanos, "take");
    return me.item;
  }

  /** Waits for a meeting, the end or the time. Returns whether there was a meeting. */
  private boolean waitInLine(Party<T> me, ArrayDeque<Party<T>> line, long nanos, String operation) {
    line.addLast(me);
    try (var waiting = Waiting.lazily(operation, label)) {
      long left = nanos;
      while (!me.hasMet && !closed && left > 0) {
        left = waiting.at(me.met, left);
      }
    } catch (InterruptedException e) {
      if (!me.hasMet) {
        line.remove(me);
        throw Waiting.interrupted(operation, label, e);
      }
      Thread.currentThread().interrupt();
    }
    if (!me.hasMet) {
      line.remove(me);
    }
    return me.hasMet;
  }

  @Override
  public List<T> drain() {
    lock.lock();
    try {
      List<T> items = new ArrayList<>();
      for (T item = take(0); item != null; item = take(0)) {
        items.add(item);
      }
      return items;
    } finally {
      lock.unlock();
    }
  }

  /** There is never anything inside: what waits in line is refused, and stays with its thread. */
  @Override
  List<T> removeAll() {
    return List.of();
  }

  @Override
  void wakeAll() {
    wake(putters);
    wake(takers);
  }

  private static <T> void wake(ArrayDeque<Party<T>> line) {
    line.forEach(party -> party.met.signal());
    line.clear();
  }

  @Override
  public int capacity() {
    return 0;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  String contents() {
    return "hand-over, " + putters.size() + " waiting to put, " + takers.size() + " to take";
  }
}
