package dev.heddle.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/**
 * Numbers the places of an object that strands can meet at: an array's elements are numbered from
 * 0, all else has a negative number. Together with the object, or {@code null} for static fields, a
 * number names one place.
 *
 * <p>Thread-safe: classes are loaded on any thread.
 */
public final class Places {
  /** The object's monitor. */
  public static final int MONITOR = -1;

  /** The life of a {@link Thread}: its start and its end. */
  public static final int LIFE = -2;

  /** The interrupt status of a {@link Thread}. */
  public static final int INTERRUPT = -3;

  /** The initialisation of a {@link Class}. */
  public static final int INITIALIZATION = -4;

  /** All memory, at a fence. */
  public static final int FENCE = -5;

  /** What a class of the JDK keeps in volatile fields of its own, taken as one place. */
  public static final int STATE = -6;

  /** What was printed. It orders nothing: {@code PrintStream} promises no happens-before. */
  public static final int OUTPUT = -7;

  /** The final fields of an object, as its constructor left them. */
  public static final int FREEZE = -8;

  /** What a collection, a text buffer or another object of the JDK holds, taken as one place. */
  public static final int CONTENTS = -9;

  /** Whether a {@link Thread} may pass its next {@code LockSupport.park}. */
  public static final int PERMIT = -10;

  /** The virtual clock. */
  public static final int TIME = -11;

  /** The random numbers that strands draw from one sequence. */
  public static final int RANDOM = -12;

  /** The numbers that threads get in the order in which they are made and started. */
  public static final int THREADS = -13;

  /** Which threads are left, as far as an end must know whether it is the last but daemons. */
  public static final int USERS = -14;

  /**
   * All places of all strands: touched by what comes only because nobody else could go on, and by
   * what ends the program.
   */
  public static final int EVERYTHING = -15;

  private static final int FIRST_FIELD = -16;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final Object LOCK = new Object();
  private static final Map<String, Integer> FIELDS = new HashMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  private Places() {}

  /**
   * The place of a field.
   *
   * @param owner the name of the class that declares it, with dots
   */
  public static int field(String owner, String name) {
    String key = owner + "." + name;
    synchronized (LOCK) {
      Integer known = FIELDS.get(key);
      if (known == null) {
        known = FIRST_FIELD - NAMES.size();
        FIELDS.put(key, known);
        NAMES.add(key);
      }
      return known;
    }
  }

  /**
   * Whether meeting there makes no action happen before another: the Java Language Specification
   * does not name it.
   */
  public static boolean ordersNothing(int place) {
    return place == OUTPUT || (place <= PERMIT && !isField(place));
  }

  /** Whether the place is a field. */
  public static boolean isField(int place) {
    return place <= FIRST_FIELD;
  }

  /** The field's class and name: {@code com.acme.Account.balance}. */
  public static String fieldName(int place) {
    synchronized (LOCK) {
      return NAMES.get(FIRST_FIELD - place);
    }
  }

  /** Numbers static fields from 0, in the order in which they were seen. */
  public static int fieldIndex(int place) {
    return FIRST_FIELD - place;
  }

  /** The place of the field at this offset of an object, or of an array's element. */
  static int at(Object object, long offset) {
    Class<?> type = object.getClass();
    return type.isArray() ? element(type, offset) : Offsets.INSTANCE.get(type).place(offset);
  }

  /** The index of the element at this offset. */
  static int element(Class<?> arrayType, long offset) {
    if (!arrayType.componentType().isPrimitive()) {
      // By far the most frequent, and constants to the compiler.
      return (int) ((offset - Unsafe.ARRAY_OBJECT_BASE_OFFSET) / Unsafe.ARRAY_OBJECT_INDEX_SCALE);
    }
    return (int) ((offset - U.arrayBaseOffset(arrayType)) / U.arrayIndexScale(arrayType));
  }

  /** The place of a static field, by its offset. */
  static int atStatic(Class<?> declaring, long offset) {
    return Offsets.STATIC.get(declaring).place(offset);
  }

  /** The fields of a class by their offsets. */
  private record Offsets(Map<Long, Integer> places) {
    static final ClassValue<Offsets> INSTANCE = of(false);
    static final ClassValue<Offsets> STATIC = of(true);

    int place(long offset) {
      Integer place = places.get(offset);
      return place == null ? STATE : place;
    }

    private static ClassValue<Offsets> of(boolean statics) {
      return new ClassValue<>() {
        @Override
        protected Offsets computeValue(Class<?> type) {
          return read(type, statics);
        }
      };
    }

    private static Offsets read(Class<?> type, boolean statics) {
      Map<Long, Integer> places = new HashMap<>();
      for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) == statics) {
            long offset = statics ? U.staticFieldOffset(field) : U.objectFieldOffset(field);
            places.put(offset, Places.field(c.getName(), field.getName()));
          }
        }
        if (statics) {
          break;
        }
      }
      return new Offsets(places);
    }
  }
}
