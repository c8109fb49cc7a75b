package dev.heddle.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import jdk.internal.misc.Unsafe;

/**
 * Gives threads the numbers that they get from {@link Hooks#nextThreadId()} where the agent has
 * rewritten {@link Thread}: here the JVM's own counter is set instead.
 */
final class ThreadNumbers {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long COUNTER;
  private static final Field NEXT_ID;

  static {
    try {
      Method offset = Thread.class.getDeclaredMethod("getNextThreadIdOffset");
      offset.setAccessible(true);
      COUNTER = (long) offset.invoke(null);
      NEXT_ID = Hooks.class.getDeclaredField("nextId");
      NEXT_ID.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private ThreadNumbers() {}

  /** To be called before each execution. */
  static void startAfresh() {
    try {
      U.putLong(null, COUNTER, NEXT_ID.getLong(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
