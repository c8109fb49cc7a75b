package dev.heddle.kernel;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.internal.misc.Unsafe;

/**
 * Reads how full a blocking queue of the JDK is. Its own methods would take its lock, and a guard
 * asks for each strand that waits at each step. Subclasses answer as they like, so they are not
 * read in this way.
 */
final class JdkQueues {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long LINKED_COUNT = U.objectFieldOffset(LinkedBlockingQueue.class, "count");
  private static final long LINKED_CAPACITY =
      U.objectFieldOffset(LinkedBlockingQueue.class, "capacity");
  private static final long ARRAY_COUNT = U.objectFieldOffset(ArrayBlockingQueue.class, "count");
  private static final long ARRAY_ITEMS = U.objectFieldOffset(ArrayBlockingQueue.class, "items");
  private static final long DEQUE_COUNT = U.objectFieldOffset(LinkedBlockingDeque.class, "count");
  private static final long DEQUE_CAPACITY =
      U.objectFieldOffset(LinkedBlockingDeque.class, "capacity");
  private static final long HEAP_SIZE = U.objectFieldOffset(PriorityBlockingQueue.class, "size");

  private JdkQueues() {}

  /** Whether {@code take} would find an element; {@code true} for what is none of these queues. */
  static boolean hasElement(Object queue) {
    Class<?> type = queue.getClass();
    if (type == LinkedBlockingQueue.class) {
      return linkedCount(queue) > 0;
    }
    if (type == ArrayBlockingQueue.class) {
      return U.getInt(queue, ARRAY_COUNT) > 0 || JdkLocks.isFair((ArrayBlockingQueue<?>) queue);
    }
    if (type == LinkedBlockingDeque.class) {
      return U.getInt(queue, DEQUE_COUNT) > 0;
    }
    return type != PriorityBlockingQueue.class || U.getInt(queue, HEAP_SIZE) > 0;
  }

  /** Whether {@code put} would find room; {@code true} for what is none of these queues. */
  static boolean hasRoom(Object queue) {
    Class<?> type = queue.getClass();
    if (type == LinkedBlockingQueue.class) {
      return linkedCount(queue) < U.getInt(queue, LINKED_CAPACITY);
    }
    if (type == ArrayBlockingQueue.class) {
      Object[] items = (Object[]) U.getReference(queue, ARRAY_ITEMS);
      return U.getInt(queue, ARRAY_COUNT) < items.length
          || JdkLocks.isFair((ArrayBlockingQueue<?>) queue);
    }
    return type != LinkedBlockingDeque.class
        || U.getInt(queue, DEQUE_COUNT) < U.getInt(queue, DEQUE_CAPACITY);
  }

  private static int linkedCount(Object queue) {
    return ((AtomicInteger) U.getReference(queue, LINKED_COUNT)).getPlain();
  }
}
