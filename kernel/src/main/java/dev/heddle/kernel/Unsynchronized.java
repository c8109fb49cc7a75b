package dev.heddle.kernel;

import java.util.Calendar;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's objects that its documentation says must not be used by several threads at a time: what
 * they hold is taken as one place, {@link Places#CONTENTS}, beside one for each element.
 */
final class Unsynchronized {
  private static final Set<String> TYPES =
      Set.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.HashMap",
          "java.util.TreeMap",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap",
          "java.util.EnumMap",
          "java.util.HashSet",
          "java.util.TreeSet",
          "java.util.RegularEnumSet",
          "java.util.JumboEnumSet",
          "java.util.PriorityQueue",
          "java.util.BitSet",
          "java.util.StringJoiner",
          "java.util.StringTokenizer",
          "java.util.Scanner",
          "java.util.Formatter",
          "java.util.SplittableRandom",
          "java.util.regex.Matcher",
          "java.lang.StringBuilder",
          "java.text.Format",
          "java.security.MessageDigest");

  /** Whether objects of a class are watched. */
  private static final ClassValue<Boolean> WATCHED =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isUnsafe(type) && !hasOwnSize(type);
        }
      };

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long ACCESS_ORDER = U.objectFieldOffset(LinkedHashMap.class, "accessOrder");

  /** For each view or iterator, the object that it belongs to. */
  private final IdentityTable<Object> roots = new IdentityTable<>();

  /** For each map, the numbers of its keys. */
  private final IdentityTable<Keys> keys = new IdentityTable<>();

  void reset() {
    roots.clear();
    keys.clear();
  }

  private static boolean isUnsafe(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      String name = c.getName();
      if (TYPES.contains(name) || name.startsWith("jdk.random.") || c == Calendar.class) {
        return true;
      }
    }
    return false;
  }

  /** A subclass of the program's that counts for itself would be called to tell its size. */
  private static boolean hasOwnSize(Class<?> type) {
    for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
      try {
        var _ = c.getDeclaredMethod("size");
        return true;
      } catch (NoSuchMethodException e) {
        // inherited
      }
    }
    return false;
  }

  /** The object whose contents a call on {@code receiver} uses, or {@code null}. */
  @Nullable Object root(Object receiver) {
    return WATCHED.get(receiver.getClass()) ? receiver : roots.get(receiver);
  }

  /** Notes that {@code view} shows what {@code receiver} holds. */
  void derive(Object view, Object receiver, boolean isResource) {
    Object root = root(receiver);
    if (root == null && (isResource || receiver.getClass().isArray())) {
      root = receiver;
    }
    if (root != null && view != receiver && (isResource || !WATCHED.get(view.getClass()))) {
      roots.put(view, root);
    }
  }

  /** The size of a collection or map, or 0. */
  static int size(Object root) {
    if (root instanceof Collection<?> collection) {
      return collection.size();
    }
    return root instanceof Map<?, ?> map ? map.size() : 0;
  }

  /** Whether looking up an element of this map changes the order of its elements. */
  static boolean changesWhenRead(Object root) {
    return root instanceof LinkedHashMap<?, ?> && U.getBoolean(root, ACCESS_ORDER);
  }

  /** The place of an element: its index, or a number for the key. */
  int element(Object root, @Nullable Object key) {
    if (key instanceof Integer index && !(root instanceof Map<?, ?>)) {
      return Math.max(0, index);
    }
    Keys known = keys.get(root);
    if (known == null) {
      known = new Keys();
      keys.put(root, known);
    }
    return known.number(key);
  }

  /** Keys are told apart by equality where that runs no code of the program, else by identity. */
  private static final class Keys {
    private final Map<Object, Integer> values = new HashMap<>();
    private final IdentityTable<Integer> objects = new IdentityTable<>();
    private int next = 1;

    int number(@Nullable Object key) {
      if (key == null) {
        return 0;
      }
      boolean isValue =
          key instanceof String
              || key instanceof Integer
              || key instanceof Long
              || key instanceof Character;
      Integer known = isValue ? values.get(key) : objects.get(key);
      if (known != null) {
        return known;
      }
      if (isValue) {
        values.put(key, next);
      } else {
        objects.put(key, next);
      }
      return next++;
    }
  }
}
