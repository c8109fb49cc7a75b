package dev.heddle.toolkit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The order in which a channel delivers. Guarded by the channel's lock. */
abstract sealed class Store<T> {
  abstract void add(T item);

  /** The next item; there must be one. */
  abstract T remove();

  static <T> Store<T> fifo() {
    return new Fifo<>();
  }

  static <T> Store<T> lifo() {
    return new Lifo<>();
  }

  static <T> Store<T> priority(Comparator<? super T> comparator) {
    return new Priority<>(comparator);
  }

  private static final class Fifo<T> extends Store<T> {
    private final ArrayDeque<T> items = new ArrayDeque<>();

    @Override
    void add(T item) {
      items.addLast(item);
    }

    @Override
    T remove() {
      return items.removeFirst();
    }
  }

  private static final class Lifo<T> extends Store<T> {
    private final ArrayDeque<T> items = new ArrayDeque<>();

    @Override
    void add(T item) {
      items.addLast(item);
    }

    @Override
    T remove() {
      return items.removeLast();
    }
  }

  private static final class Priority<T> extends Store<T> {
    private record Entry<T>(T item, long number) {}

    private final PriorityQueue<Entry<T>> items;
    private long added;

    Priority(Comparator<? super T> comparator) {
      Comparator<Entry<T>> order = (a, b) -> comparator.compare(a.item(), b.item());
      items = new PriorityQueue<>(order.thenComparingLong(Entry::number));
    }

    @Override
    void add(T item) {
      items.add(new Entry<>(item, added++));
    }

    @Override
    T remove() {
      return items.remove().item();
    }
  }
}
