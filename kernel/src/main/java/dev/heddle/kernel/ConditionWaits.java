package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Ends a wait for a {@code Condition} of the JDK without a signal. Its documentation allows that,
 * but {@code await} itself goes back to sleep when a park ends without cause. So what {@code
 * signal} does is done for the one that waits, and no other waiter loses a signal.
 */
final class ConditionWaits {
  private static final Unsafe U = Unsafe.getUnsafe();

  /** The bit in the status of a waiter that no signal has reached. */
  private static final int WAITS = 2;

  private static final long FIRST;
  private static final long SYNC;
  private static final long NEXT;
  private static final long WAITER;
  private static final long STATUS;
  private static final MethodHandle ENQUEUE;

  static {
    try {
      String base = AbstractQueuedSynchronizer.class.getName();
      Class<?> node = Class.forName(base.concat("$Node"), false, null);
      Class<?> waiter = Class.forName(base.concat("$ConditionNode"), false, null);
      FIRST = U.objectFieldOffset(ConditionObject.class, "firstWaiter");
      SYNC = U.objectFieldOffset(ConditionObject.class, "this$0");
      NEXT = U.objectFieldOffset(waiter, "nextWaiter");
      WAITER = U.objectFieldOffset(node, "waiter");
      STATUS = U.objectFieldOffset(node, "status");
      ENQUEUE =
          MethodHandles.privateLookupIn(AbstractQueuedSynchronizer.class, MethodHandles.lookup())
              .findVirtual(
                  AbstractQueuedSynchronizer.class,
                  "enqueue",
                  MethodType.methodType(void.class, waiter))
              .asType(MethodType.methodType(void.class, Object.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private ConditionWaits() {}

  /**
   * Lets the strand, whose park has ended, leave the wait for a condition that it is in, if any.
   */
  static void end(Strand strand) {
    Object condition = LockSupport.getBlocker(strand.thread());
    if (!(condition instanceof ConditionObject)) {
      return;
    }
    Object node = U.getReference(condition, FIRST);
    while (node != null && !waits(node, strand.thread())) {
      node = U.getReference(node, NEXT);
    }
    if (node == null) {
      return;
    }
    strand.muted++;
    try {
      U.getAndBitwiseAndInt(node, STATUS, ~WAITS);
      ENQUEUE.invokeExact(U.getReference(condition, SYNC), node);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot end a wait for a condition", e);
    } finally {
      strand.muted--;
    }
  }

  /** What holds the state of this condition's lock; {@code null} if it is no condition. */
  static @Nullable Object lockOf(@Nullable Object condition) {
    return condition instanceof ConditionObject ? U.getReference(condition, SYNC) : null;
  }

  private static boolean waits(@Nullable Object node, Thread thread) {
    return U.getReference(node, WAITER) == thread && (U.getInt(node, STATUS) & WAITS) != 0;
  }
}
