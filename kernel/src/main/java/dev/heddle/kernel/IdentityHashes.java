package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

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

  /** Where a strand's number stands in those of the objects that it makes. */
  private static final int STRAND_SHIFT = 22;

  /** In hash codes that were drawn when somebody asked: who was first may be anybody. */
  private static final int ANY_ORDER = 1 << 30;

  /** So many hash codes are told apart. */
  private static final int KNOWN = 1 << 16;

  private static final int ASKED = 0;
  private static final int TOUCHED = -1;
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
   * Four sequences: the JDK asks for hash codes of objects of its own, too, when it first links
   * code, and so do the kernel's tables; that must not move those of the program's objects.
   */
  private int[] allocated = new int[16];

  private int[] made = new int[16];
  private int asked;
  private int touched;

  /** Which hash codes the program has asked for, as far as they differ in their last bits. */
  private final BitSet known = new BitSet(KNOWN);

  /** Whether this JVM's headers are understood. */
  public static boolean isSupported() {
    return SHIFT >= 0;
  }

  void reset() {
    Arrays.fill(allocated, 0);
    Arrays.fill(made, 0);
    asked = 0;
    touched = 1 << STRAND_SHIFT;
    known.clear();
  }

  /**
   * Makes sure that an object that the program has just made has a hash code. Each strand has a
   * sequence of its own, so that what others do meanwhile does not matter.
   */
  void stampAllocated(Object object, int strand) {
    if (strand >= allocated.length) {
      allocated = Arrays.copyOf(allocated, Math.max(strand + 1, 2 * allocated.length));
    }
    stamp(object, (strand << STRAND_SHIFT) + ++allocated[strand]);
  }

  /** The same for an object that the JDK has made for itself. */
  void stampMade(Object object, int strand) {
    if (strand >= made.length) {
      made = Arrays.copyOf(made, Math.max(strand + 1, 2 * made.length));
    }
    stamp(object, Integer.MIN_VALUE + (strand << STRAND_SHIFT) + ++made[strand]);
  }

  /**
   * What an object is called in this execution and in all that do the same up to its creation; 0
   * when nothing is known that does not depend on the order of steps of several strands.
   */
  public static int nameOf(Object object) {
    if (object instanceof Thread thread) {
      int ordinal = Hooks.ordinal(thread);
      return ordinal < 0 ? 0 : -1 - ordinal;
    }
    int hash = inHeader(object);
    if (hash == 0) {
      hash = System.identityHashCode(object);
    }
    return (hash & ANY_ORDER) == 0 ? hash : 0;
  }

  /** Makes sure that an object that is asked for its hash code has one. */
  void stamp(Object object) {
    stamp(object, ASKED);
  }

  /** The program asks for the hash code of this object, perhaps again. */
  void asked(Object object) {
    known.set(inHeader(object) & (KNOWN - 1));
  }

  /**
   * For about how many objects the program asked that. It may wait for a certain hash code as for a
   * random number, so who asks for new ones makes progress.
   */
  int distinctAsked() {
    return known.cardinality();
  }

  /** Makes sure that an object has one that the kernel is about to look up. */
  void stampTouched(Object object) {
    stamp(object, TOUCHED);
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
    long order = 0;
    if (object instanceof Class<?> type) {
      seed = type.getName().hashCode();
    } else if (object instanceof Enum<?> constant) {
      seed = constant.name().hashCode();
    } else if (object instanceof String text) {
      seed = text.hashCode();
    } else {
      boolean named = number != ASKED && number != TOUCHED;
      seed = named ? number : number == ASKED ? ++asked : ++touched;
      order = named ? 0 : ANY_ORDER;
    }
    long hash = mix(seed) & (ANY_ORDER - 1);
    return (hash == 0 ? 1 : hash) | order;
  }

  /**
   * Whether objects of this class have the hash codes that the JVM draws. To find out, the JDK
   * looks up classes in a hash map, which leads back here: so of {@code Class} itself it has to be
   * known.
   */
  static boolean areDrawn(Class<?> type) {
    return type == Class.class || DRAWN.get(type);
  }

  private static int mix(int x) {
    int z = x * 0x9E3779B9;
    z = (z ^ z >>> 16) * 0x85EBCA6B;
    z = (z ^ z >>> 13) * 0xC2B2AE35;
    return z ^ z >>> 16;
  }

  /**
   * Numbers objects for a while, and leaves no trace: an object's place in the table follows from a
   * hash code in its header, and who has none gets one for that time only.
   */
  static final class Marks {
    private @Nullable Object[] objects = new @Nullable Object[1 << 10];
    private int[] numbers = new int[1 << 10];
    private final List<Object> own = new ArrayList<>();
    private final BitSet ownNumbers = new BitSet();
    private int size;

    /** The number of this object, or -1. */
    int find(Object object) {
      int hash = inHeader(object);
      return hash == 0 ? -1 : numberAt(slot(object, hash));
    }

    private int numberAt(int slot) {
      return objects[slot] == null ? -1 : numbers[slot];
    }

    /**
     * Adds an object that is not there yet; returns its number, from 0, or -1 if the JVM's monitor
     * is in its header.
     */
    int add(Object object) {
      if (inHeader(object) == 0) {
        setHash(object, (mix(size) & (int) HASH_MASK) | 1);
        if (inHeader(object) == 0) {
          return -1;
        }
        own.add(object);
        ownNumbers.set(size);
      }
      if (2 * size >= objects.length) {
        grow();
      }
      int slot = slot(object, inHeader(object));
      objects[slot] = object;
      numbers[slot] = size;
      return size++;
    }

    /** Whether the object had no hash code before it was added, so that no other table has it. */
    boolean isOwn(int number) {
      return ownNumbers.get(number);
    }

    private int slot(Object object, int hash) {
      int mask = objects.length - 1;
      int slot = ((hash * 0x9E3779B9) >>> 7) & mask;
      while (objects[slot] != null && objects[slot] != object) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      @Nullable Object[] oldObjects = objects;
      int[] oldNumbers = numbers;
      objects = new @Nullable Object[2 * oldObjects.length];
      numbers = new int[2 * oldObjects.length];
      for (int i = 0; i < oldObjects.length; i++) {
        Object object = oldObjects[i];
        if (object != null) {
          int slot = slot(object, inHeader(object));
          objects[slot] = object;
          numbers[slot] = oldNumbers[i];
        }
      }
    }

    /** Takes the hash codes back that were given. */
    void clear() {
      for (Object object : own) {
        setHash(object, 0);
      }
    }
  }

  private static void setHash(Object object, int hash) {
    long mark = U.getLongVolatile(object, MARK);
    while ((mark & LOCK_MASK) == UNLOCKED
        && !U.compareAndSetLong(
            object, MARK, mark, (mark & ~(HASH_MASK << SHIFT)) | ((long) hash << SHIFT))) {
      mark = U.getLongVolatile(object, MARK);
    }
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
