package dev.heddle.kernel;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The places on which it depends whether a strand can go on that stands before a guard or a
 * monitor: those that its step would touch, were it taken.
 */
public final class Awaited {
  private static final Unsafe U = Unsafe.getUnsafe();

  private Awaited() {}

  /**
   * Tells the observer what the strand's next step would touch.
   *
   * @return whether that is all: {@code false} when it is not known
   */
  public static boolean tell(Strand strand, Observer observer) {
    Monitor monitor = strand.monitor;
    if (strand.state == Strand.State.MONITOR && monitor != null) {
      observer.touch(strand, monitor.object, Places.MONITOR, Touch.UPDATE);
      return true;
    }
    return strand.state != Strand.State.GUARD || tell(strand, strand.target, observer);
  }

  /** The same for an operation on this object. */
  static boolean tell(Strand strand, @Nullable Object receiver, Observer observer) {
    if (receiver instanceof Thread) {
      observer.touch(strand, receiver, Places.LIFE, Touch.READ);
      return true;
    }
    if (receiver instanceof FutureTask<?> || receiver instanceof CompletableFuture<?>) {
      observer.touch(strand, receiver, Places.STATE, Touch.READ);
      return true;
    }
    if (receiver instanceof LinkedBlockingQueue<?>) {
      state(strand, lock(receiver, LinkedBlockingQueue.class, "putLock"), observer);
      state(strand, lock(receiver, LinkedBlockingQueue.class, "takeLock"), observer);
      return true;
    }
    Object held = receiver == null ? null : holder(receiver);
    if (held != null) {
      state(strand, held, observer);
      return true;
    }
    if (receiver != null && SharedTypes.hasMonitor(receiver)) {
      observer.touch(strand, SharedTypes.monitorOf(receiver), Places.MONITOR, Touch.UPDATE);
      return true;
    }
    return false;
  }

  /** The same for a strand that goes on without it: that orders nothing. */
  static boolean peek(Strand strand, Object receiver, Observer observer) {
    return tell(strand, receiver, new Peeking(observer));
  }

  /** Takes what is touched as looked at. */
  private record Peeking(Observer observer) implements Observer {
    @Override
    public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
      observer.touch(strand, object, place, Touch.PEEK);
    }
  }

  private static void state(Strand strand, Object holder, Observer observer) {
    observer.touch(strand, holder, Places.STATE, Touch.UPDATE);
  }

  /** What holds the state that the guard of an operation on this object asks for. */
  private static @Nullable Object holder(Object receiver) {
    if (receiver instanceof Semaphore) {
      return field(receiver, Semaphore.class, "sync");
    }
    if (receiver instanceof CountDownLatch) {
      return field(receiver, CountDownLatch.class, "sync");
    }
    if (receiver instanceof ArrayBlockingQueue<?>) {
      return lock(receiver, ArrayBlockingQueue.class, "lock");
    }
    if (receiver instanceof LinkedBlockingDeque<?>) {
      return lock(receiver, LinkedBlockingDeque.class, "lock");
    }
    if (receiver instanceof PriorityBlockingQueue<?>) {
      return lock(receiver, PriorityBlockingQueue.class, "lock");
    }
    return JdkLocks.sync(receiver);
  }

  private static Object lock(Object queue, Class<?> type, String name) {
    Object lock = field(queue, type, name);
    Object sync = JdkLocks.sync(lock);
    return sync == null ? lock : sync;
  }

  private static Object field(Object owner, Class<?> type, String name) {
    return U.getReference(owner, U.objectFieldOffset(type, name));
  }
}
