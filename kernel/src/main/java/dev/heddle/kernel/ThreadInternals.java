package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.ChangesCurrentThread;
import jdk.internal.vm.annotation.DontInline;

/** The parts of {@link Thread} that only the JVM uses, and that a strand needs played. */
final class ThreadInternals {
  /** {@code JVMTI_JAVA_LANG_THREAD_STATE_RUNNABLE}: alive and runnable. */
  private static final int STATUS_RUNNABLE = 0x0005;

  private static final int STATUS_TERMINATED = 0x0002;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long HOLDER = U.objectFieldOffset(Thread.class, "holder");
  private static final long INTERRUPTED = U.objectFieldOffset(Thread.class, "interrupted");
  private static final long CONTAINER = U.objectFieldOffset(Thread.class, "container");
  private static final long TID = U.objectFieldOffset(Thread.class, "tid");
  private static final long THREAD_STATUS = threadStatusOffset();
  private static final MethodHandle SET_CURRENT_THREAD;
  private static final MethodHandle EXIT;
  private static final MethodHandle DISPATCH_UNCAUGHT;

  static {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
      SET_CURRENT_THREAD =
          lookup.findVirtual(
              Thread.class, "setCurrentThread", MethodType.methodType(void.class, Thread.class));
      EXIT = lookup.findVirtual(Thread.class, "exit", MethodType.methodType(void.class));
      DISPATCH_UNCAUGHT =
          lookup.findVirtual(
              Thread.class,
              "dispatchUncaughtException",
              MethodType.methodType(void.class, Throwable.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private ThreadInternals() {}

  /**
   * Makes {@code Thread.currentThread()} on this carrier answer {@code thread}. The compiler takes
   * the current thread for a constant in methods that are not marked: inlined into a loop, the
   * change would be lost.
   */
  @ChangesCurrentThread
  @DontInline
  static void mount(Thread carrier, Thread thread) {
    try {
      SET_CURRENT_THREAD.invokeExact(carrier, thread);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot set the current thread", e);
    }
  }

  static void markStarted(Thread thread) {
    U.putIntVolatile(U.getReference(thread, HOLDER), THREAD_STATUS, STATUS_RUNNABLE);
  }

  /** Does what the JVM does last for a thread: leaves its container, marks it terminated. */
  static void markEnded(Thread thread) {
    try {
      if (U.getReference(thread, CONTAINER) != null) {
        EXIT.invokeExact(thread);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("cannot end " + thread, e);
    } finally {
      U.putIntVolatile(U.getReference(thread, HOLDER), THREAD_STATUS, STATUS_TERMINATED);
    }
  }

  static boolean isInterrupted(Thread thread) {
    return U.getBooleanVolatile(thread, INTERRUPTED);
  }

  static void clearInterrupt(Thread thread) {
    U.putBooleanVolatile(thread, INTERRUPTED, false);
  }

  /** The thread's number as its constructor drew it. */
  static long rawId(Thread thread) {
    return U.getLong(thread, TID);
  }

  /** Hands an exception that {@code run} threw to the thread's handler. */
  static void dispatchUncaught(Thread thread, Throwable thrown) throws Throwable {
    DISPATCH_UNCAUGHT.invokeExact(thread, thrown);
  }

  private static long threadStatusOffset() {
    try {
      return U.objectFieldOffset(
          Class.forName("java.lang.Thread$FieldHolder", false, null), "threadStatus");
    } catch (ClassNotFoundException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final String HEDDLE = "dev.heddle.";
  private static final String CONTINUATION = "jdk.internal.vm.Continuation";

  /** A strand's frames, without those of Heddle and what is below its continuation. */
  static StackTraceElement[] ownFrames(StackTraceElement[] all) {
    StackTraceElement[] own = new StackTraceElement[all.length];
    int count = 0;
    for (StackTraceElement frame : all) {
      String type = frame.getClassName();
      if (type.equals(CONTINUATION)) {
        return Arrays.copyOf(own, count);
      }
      if (!type.startsWith(HEDDLE)) {
        own[count++] = frame;
      }
    }
    return all;
  }
}
