package dev.heddle.kernel;

import jdk.internal.misc.Unsafe;

/** Forgets what {@link Class} remembers of an enum whose constants are made anew. */
final class EnumConstants {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long CONSTANTS = U.objectFieldOffset(Class.class, "enumConstants");
  private static final long DIRECTORY = U.objectFieldOffset(Class.class, "enumConstantDirectory");

  private EnumConstants() {}

  static void forget(Class<?> type) {
    if (type.isEnum()) {
      U.putReferenceVolatile(type, CONSTANTS, null);
      U.putReferenceVolatile(type, DIRECTORY, null);
    }
  }
}
