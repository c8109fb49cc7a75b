package dev.heddle.kernel;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.misc.Unsafe;

/**
 * How often collections of the JDK were changed ({@code modCount}). They grow for ever, and all
 * that ever looks at them are iterators and views, which compare them with what they were before.
 * So they are no state as long as there are none of these.
 */
final class ModCounts {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long NONE = -1;

  /** Where the count stands in objects of a class; {@link #NONE} if it has none that is hidden. */
  private static final ClassValue<Long> OFFSETS =
      new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
          return find(type);
        }
      };

  /** Whether objects of a class compare such counts. */
  private static final ClassValue<Boolean> COMPARES =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return doesCompare(type);
        }
      };

  private final List<Integer> counts = new ArrayList<>();
  private boolean compared;

  /** An object is part of the state. */
  void meet(Object object) {
    Class<?> type = object.getClass();
    compared = compared || COMPARES.get(type);
    long offset = OFFSETS.get(type);
    if (offset != NONE) {
      counts.add(U.getInt(object, offset));
    }
  }

  /** A method of this class runs: it may keep a count in a local variable. */
  void meetFrame(Class<?> type) {
    compared = compared || type.getPackageName().equals("java.util");
  }

  /** What is state. */
  List<Integer> visible() {
    return compared ? counts : List.of();
  }

  /** Whether this field is looked at here, and so nowhere else. */
  static boolean isCount(Class<?> type, Field field) {
    return type.getClassLoader() == null
        && type.getName().startsWith("java.util.")
        && field.getName().equals("modCount")
        && field.getType() == int.class
        && !isView(type);
  }

  private static long find(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (isCount(type, field)) {
          return U.objectFieldOffset(field);
        }
      }
    }
    return NONE;
  }

  private static boolean doesCompare(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getType() == int.class && field.getName().startsWith("expectedModCount")) {
          return true;
        }
      }
    }
    return isView(type);
  }

  /** Sublists keep the count of their list in their own. */
  private static boolean isView(Class<?> type) {
    return type.getName().contains("SubList");
  }
}
