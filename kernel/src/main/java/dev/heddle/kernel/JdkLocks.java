package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Reads who holds a lock of the JDK, which its public methods tell only to the holder. */
public final class JdkLocks {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long OWNER =
      U.objectFieldOffset(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");
  private static final long REENTRANT_SYNC = U.objectFieldOffset(ReentrantLock.class, "sync");
  private static final long READ_SYNC =
      U.objectFieldOffset(ReentrantReadWriteLock.ReadLock.class, "sync");
  private static final long WRITE_SYNC =
      U.objectFieldOffset(ReentrantReadWriteLock.WriteLock.class, "sync");
  private static final long READ_WRITE_SYNC =
      U.objectFieldOffset(ReentrantReadWriteLock.class, "sync");
  private static final long ARRAY_QUEUE_LOCK =
      U.objectFieldOffset(ArrayBlockingQueue.class, "lock");

  private JdkLocks() {}

  /** The thread that holds this lock or synchronizer exclusively, or {@code null}. */
  public static @Nullable Thread owner(Object lock) {
    Object sync = sync(lock);
    return sync == null ? null : (Thread) U.getReference(sync, OWNER);
  }

  /** Whether this is the half of a lock that readers take. */
  static boolean isRead(Object lock) {
    return lock instanceof ReentrantReadWriteLock.ReadLock;
  }

  /** How often the running thread holds this {@code ReadLock}. */
  static int readHolds(Object lock) {
    return ReadHolds.of(U.getReference(lock, READ_SYNC));
  }

  /** Whether who waits for this object waits for that lock or semaphore. */
  static boolean isOf(@Nullable Object awaited, Object lock) {
    if (awaited == null || !(lock instanceof ReentrantReadWriteLock)) {
      return awaited == lock;
    }
    Object sync = sync(awaited);
    return sync != null && sync == U.getReference(lock, READ_WRITE_SYNC);
  }

  /** Whether the queue serves those who wait in their order. */
  static boolean isFair(ArrayBlockingQueue<?> queue) {
    return ((ReentrantLock) U.getReference(queue, ARRAY_QUEUE_LOCK)).isFair();
  }

  /** What holds the state of the lock. */
  static Object sync(ReentrantLock lock) {
    return U.getReference(lock, REENTRANT_SYNC);
  }

  /**
   * What somebody must have who waits for this object: what holds the state of a condition's lock,
   * or else the object itself, of which it is the monitor.
   */
  public static Object ofWait(Object awaited) {
    Object lock = ConditionWaits.lockOf(awaited);
    return lock == null ? awaited : lock;
  }

  /** The same of any object: {@code null} if it is no lock of the JDK. */
  public static @Nullable Object sync(Object lock) {
    if (lock instanceof ReentrantLock) {
      return U.getReference(lock, REENTRANT_SYNC);
    }
    if (lock instanceof ReentrantReadWriteLock.ReadLock) {
      return U.getReference(lock, READ_SYNC);
    }
    if (lock instanceof ReentrantReadWriteLock.WriteLock) {
      return U.getReference(lock, WRITE_SYNC);
    }
    return lock instanceof AbstractOwnableSynchronizer ? lock : null;
  }

  /** The JDK's own count. Loaded only when it is needed. */
  private static final class ReadHolds {
    private static final MethodHandle COUNT;

    static {
      try {
        Class<?> sync =
            Class.forName("java.util.concurrent.locks.ReentrantReadWriteLock$Sync", true, null);
        COUNT =
            MethodHandles.privateLookupIn(sync, MethodHandles.lookup())
                .findVirtual(sync, "getReadHoldCount", MethodType.methodType(int.class))
                .asType(MethodType.methodType(int.class, Object.class));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    static int of(Object sync) {
      try {
        return (int) COUNT.invokeExact(sync);
      } catch (Throwable e) {
        throw new IllegalStateException("cannot ask a lock for its readers", e);
      }
    }
  }
}
