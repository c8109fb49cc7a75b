package dev.heddle.kernel;

import jdk.internal.misc.Unsafe;

/**
 * Gives objects identity hash codes that are the same in each replay. The JVM draws them at random
 * and keeps them in the object's header. Here an object gets one in the order of allocation by the
 * program, or when it is first asked for one.
 *
 * <p>Where in the header the hash code stands is found by experiment. On a JVM where the experiment
 * fails, {@link #isSupported()} is false and hash codes stay random.
 */
public final class IdentityHashes {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long MARK = 0;
  private static final long HASH_MASK = 0x7fffffffL;
  private static final long LOCK_MASK = 3;
  private static final long UNLOCKED = 1;
  private static final int EXPERIMENTS = 8;
  private static final int SHIFT = findShift();

  private static final ClassValue<Boolean> DRAWN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          try {
            Class<?> declaring = type.getMethod("hashCode").getDeclaringClass();
            return declaring == Object.class || declaring == Enum.class;
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every class has hashCode", e);
          }
        }
      };

  /**
   * Three sequences: the JDK asks for hash codes of objects of its own, too, when it first links
   * code, and so do the kernel's tables; that must not move those of the program's objects.
   */
  private int allocated;

  private int asked;
  private int touched;

  /** Whether this JVM's headers are understood. */
  public static boolean isSupported() {
    return SHIFT >= 0;
  }

  void reset() {
    allocated = 0;
    asked = Integer.MIN_VALUE;
    touched = Integer.MIN_VALUE / 2;
  }

  /** Makes sure that an object that the program has just made has a hash code. */
  void stampAllocated(Object object) {
    stamp(object, ++allocated);
  }

  /** Makes sure that an object that is asked for its hash code has one. */
  void stamp(Object object) {
    stamp(object, 0);
  }

  /** Makes sure that an object has one that the kernel is about to look up. */
  void stampTouched(Object object) {
    stamp(object, ++touched);
  }

  /**
   * The hash code as it stands in the object's header, or 0 if there is none or it is elsewhere.
   */
  static int inHeader(Object object) {
    if (SHIFT < 0) {
      return 0;
    }
    long mark = U.getLong(object, MARK);
    return (mark & LOCK_MASK) == UNLOCKED ? (int) (mark >>> SHIFT & HASH_MASK) : 0;
  }

  private void stamp(Object object, int number) {
    if (SHIFT < 0) {
      return;
    }
    long mark = U.getLongVolatile(object, MARK);
    if ((mark >>> SHIFT & HASH_MASK) != 0 || (mark & LOCK_MASK) != UNLOCKED) {
      return;
    }
    long hash = hashFor(object, number);
    while ((mark >>> SHIFT & HASH_MASK) == 0
        && (mark & LOCK_MASK) == UNLOCKED
        && !U.compareAndSetLong(object, MARK, mark, mark | hash << SHIFT)) {
      mark = U.getLongVolatile(object, MARK);
    }
  }

  /**
   * What outlives an execution is known by its name; all else by its turn. No pattern switch here:
   * linking one asks for hash codes itself.
   */
  private long hashFor(Object object, int number) {
    int seed;
    if (object instanceof Class<?> type) {
      seed = type.getName().hashCode();
    } else if (object instanceof Enum<?> constant) {
      seed = constant.name().hashCode();
    } else if (object instanceof String text) {
      seed = text.hashCode();
    } else {
      seed = number == 0 ? ++asked : number;
    }
    long hash = mix(seed) & HASH_MASK;
    return hash == 0 ? 1 : hash;
  }

  /** Whether objects of this class have the hash codes that the JVM draws. */
  static boolean areDrawn(Class<?> type) {
    return DRAWN.get(type);
  }

  private static int mix(int x) {
    int z = x * 0x9E3779B9;
    z = (z ^ z >>> 16) * 0x85EBCA6B;
    z = (z ^ z >>> 13) * 0xC2B2AE35;
    return z ^ z >>> 16;
  }

  private static int findShift() {
    int shift = -1;
    for (int i = 0; i < EXPERIMENTS; i++) {
      Object object = new Object();
      long before = U.getLongVolatile(object, MARK);
      long hash = System.identityHashCode(object);
      long after = U.getLongVolatile(object, MARK);
      int found = -1;
      for (int s = 2; s <= 32; s++) {
        if (after == (before | hash << s) && (before >>> s & HASH_MASK) == 0) {
          found = s;
        }
      }
      if (found < 0 || (shift >= 0 && found != shift)) {
        return -1;
      }
      shift = found;
    }
    return shift;
  }
}
