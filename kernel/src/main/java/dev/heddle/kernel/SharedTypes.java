package dev.heddle.kernel;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.Vector;
import jdk.internal.misc.Unsafe;

/** Which objects are made to be shared between threads, where a call's type does not tell. */
final class SharedTypes {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final String WRAPPER = "java.util.Collections$Synchronized";

  private enum Sharing {
    NONE,
    CONCURRENT,
    OWN_MONITOR,
    COLLECTION_WRAPPER,
    MAP_WRAPPER
  }

  private static final ClassValue<Sharing> SHARING =
      new ClassValue<>() {
        @Override
        protected Sharing computeValue(Class<?> type) {
          return classify(type);
        }
      };

  private SharedTypes() {}

  /** Whether calls on this object are scheduling points. */
  static boolean isShared(Object object) {
    // The first comparison spares the most frequent collection the look-up.
    return object.getClass() != ArrayList.class && SHARING.get(object.getClass()) != Sharing.NONE;
  }

  /** Whether the methods of this object hold a monitor while they run. */
  static boolean hasMonitor(Object object) {
    Sharing sharing = SHARING.get(object.getClass());
    return sharing != Sharing.NONE && sharing != Sharing.CONCURRENT;
  }

  /** Whether the methods of this object are synchronized: they hold a monitor of the JVM. */
  static boolean hasOwnMonitor(Object object) {
    return SHARING.get(object.getClass()) == Sharing.OWN_MONITOR;
  }

  /** The object whose monitor the methods of {@code object} take. */
  static Object monitorOf(Object object) {
    return switch (SHARING.get(object.getClass())) {
      case COLLECTION_WRAPPER -> U.getReference(object, Offsets.COLLECTION_MUTEX);
      case MAP_WRAPPER -> U.getReference(object, Offsets.MAP_MUTEX);
      case NONE, CONCURRENT, OWN_MONITOR -> object;
    };
  }

  private static Sharing classify(Class<?> type) {
    if (Vector.class.isAssignableFrom(type)
        || Hashtable.class.isAssignableFrom(type)
        || type == StringBuffer.class
        || ByteArrayOutputStream.class.isAssignableFrom(type)) {
      return Sharing.OWN_MONITOR;
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      String name = c.getName();
      if (c.getClassLoader() != null) {
        continue;
      }
      if (name.startsWith("java.util.concurrent.")
          || name.startsWith("java.util.Vector$")
          || name.startsWith("java.util.Hashtable$")) {
        return Sharing.CONCURRENT;
      }
      if (name.equals(WRAPPER + "Collection")) {
        return Sharing.COLLECTION_WRAPPER;
      }
      if (name.equals(WRAPPER + "Map")) {
        return Sharing.MAP_WRAPPER;
      }
    }
    return Sharing.NONE;
  }

  /** Looked up late: few programs use the wrappers. */
  private static final class Offsets {
    static final long COLLECTION_MUTEX = mutex("Collection");
    static final long MAP_MUTEX = mutex("Map");

    private static long mutex(String kind) {
      try {
        return U.objectFieldOffset(Class.forName(WRAPPER + kind, false, null), "mutex");
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("this JDK has no " + WRAPPER + kind, e);
      }
    }
  }
}
