package dev.heddle.kernel;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.Buffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.Continuation;
import org.jspecify.annotations.Nullable;

/**
 * What the contents of an object are to {@link StateDigest}: which fields, or that it is opaque.
 */
final class Reachable {
  private static final Unsafe U = Unsafe.getUnsafe();

  /** Fields of {@link Thread} in which a program can leave something. */
  private static final List<String> OF_THREADS =
      List.of(
          "name",
          "interrupted",
          "threadLocals",
          "inheritableThreadLocals",
          "scopedValueBindings",
          "threadLocalRandomSeed",
          "threadLocalRandomProbe",
          "threadLocalRandomSecondarySeed",
          "parkBlocker",
          "uncaughtExceptionHandler");

  /** Classes whose objects stand for memory or files outside of the heap. */
  private static final List<String> OUTSIDE =
      List.of(
          "sun.nio.ch.",
          "sun.misc.Unsafe",
          "jdk.internal.foreign.",
          "java.net.Socket",
          "java.net.ServerSocket",
          "java.net.DatagramSocket",
          "java.util.zip.");

  /** Classes whose objects say nothing that the program could wait for. */
  private static final List<String> MEANINGLESS =
      List.of(
          "dev.heddle.cli.",
          "dev.heddle.kernel.Strand",
          "dev.heddle.kernel.Execution",
          "dev.heddle.kernel.Capture",
          "dev.heddle.kernel.ClassState",
          "dev.heddle.kernel.RepeatedInput",
          "jdk.internal.misc.Unsafe",
          "jdk.internal.ref.",
          "java.lang.ref.Cleaner",
          "java.util.logging.Logger",
          "java.util.logging.LogManager",
          "sun.util.logging.");

  /** Parts of the JDK that change as it runs, and in which no program keeps anything. */
  private static final List<String> NOISE =
      List.of(
          "dev.heddle.",
          "java.lang.invoke.",
          "java.lang.module.",
          "java.lang.ref.Cleaner",
          "java.lang.ref.Finalizer",
          "java.lang.ref.ReferenceQueue",
          "java.lang.reflect.",
          "java.util.jar.",
          "java.util.zip.",
          "jdk.internal.",
          "sun.instrument.",
          "sun.launcher.",
          "sun.nio.");

  /** Fields of method handles and their types that say nothing of what these do. */
  private static final List<String> CACHES =
      List.of(
          "asCollectorCache",
          "count",
          "isCounting",
          "nonCountingForm",
          "form",
          "methodDescriptor",
          "wrapAlt",
          "invokers");

  private Reachable() {}

  /** How an object is looked at. */
  enum Treatment {
    /** By its fields or elements. */
    CONTENTS,
    /** By its class alone. */
    NAME,
    /** Not at all: what it stands for cannot be seen. */
    UNKNOWN
  }

  /**
   * What a class of objects has.
   *
   * @param name stands for the class's name
   * @param treatment of its objects, unless {@link #of} knows better
   * @param references the offsets of the fields that hold objects
   * @param words those of the others, with their sizes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Layout(long name, Treatment treatment, long[] references, long[] words, int[] sizes) {}

  static final ClassValue<Layout> LAYOUTS =
      new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
          return read(type);
        }
      };

  /** The static fields of a class. */
  static final ClassValue<Layout> STATICS =
      new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
          List<Field> fields = new ArrayList<>();
          Collections.addAll(fields, type.getDeclaredFields());
          fields.removeIf(f -> !Modifier.isStatic(f.getModifiers()));
          return layout(type, Treatment.CONTENTS, fields);
        }
      };

  /** How this object is looked at. */
  static Treatment of(Object object, Layout layout) {
    if (object instanceof FileDescriptor file) {
      boolean standard =
          file == FileDescriptor.in || file == FileDescriptor.out || file == FileDescriptor.err;
      return standard ? Treatment.NAME : Treatment.UNKNOWN;
    }
    if (object instanceof Buffer buffer && buffer.isDirect()) {
      return Treatment.UNKNOWN;
    }
    if (object instanceof PrintStream && (object == System.out || object == System.err)) {
      return Treatment.NAME;
    }
    return layout.treatment();
  }

  /** Whether the JDK itself changes such objects for its own purposes. */
  static boolean isNoise(Class<?> type) {
    return hasPrefix(type, NOISE) && !MethodHandle.class.isAssignableFrom(type);
  }

  private static Layout read(Class<?> type) {
    Treatment treatment = treatment(type);
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != null && !type.isArray(); c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (isShown(type, c, field)) {
          fields.add(field);
        }
      }
    }
    return layout(type, treatment, fields);
  }

  private static boolean isShown(Class<?> type, Class<?> declaring, Field field) {
    String name = field.getName();
    if (Modifier.isStatic(field.getModifiers())
        || ModCounts.isCount(type, field)
        || TimedWaits.isDeadline(declaring, field)) {
      return false;
    }
    if (declaring == Thread.class) {
      return OF_THREADS.contains(name);
    }
    if (declaring == Throwable.class) {
      return !name.equals("backtrace");
    }
    if (declaring == MethodType.class) {
      return !CACHES.contains(name);
    }
    if (Reference.class.isAssignableFrom(type) && declaring == Reference.class) {
      return name.equals("referent");
    }
    if (MethodHandle.class.isAssignableFrom(type)) {
      return declaring != MethodHandle.class && !CACHES.contains(name);
    }
    // Of a loader or a thread group, what the program has added.
    boolean isName =
        ClassLoader.class.isAssignableFrom(type) || ThreadGroup.class.isAssignableFrom(type);
    return !isName || isOfProgram(declaring);
  }

  private static boolean isOfProgram(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader != null
        && loader != ClassLoader.getPlatformClassLoader()
        && !type.getName().startsWith("dev.heddle.cli.");
  }

  private static long hash(String name) {
    long hash = 1;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  private static Layout layout(Class<?> type, Treatment treatment, List<Field> fields) {
    List<Field> objects = fields.stream().filter(f -> !f.getType().isPrimitive()).toList();
    List<Field> others = fields.stream().filter(f -> f.getType().isPrimitive()).toList();
    return new Layout(
        hash(type.getName()),
        treatment,
        objects.stream().mapToLong(Reachable::offset).toArray(),
        others.stream().mapToLong(Reachable::offset).toArray(),
        others.stream().mapToInt(f -> size(f.getType())).toArray());
  }

  private static long offset(Field field) {
    return Modifier.isStatic(field.getModifiers())
        ? U.staticFieldOffset(field)
        : U.objectFieldOffset(field);
  }

  private static int size(Class<?> type) {
    if (type == long.class || type == double.class) {
      return Long.BYTES;
    }
    if (type == int.class || type == float.class) {
      return Integer.BYTES;
    }
    return type == short.class || type == char.class ? Short.BYTES : Byte.BYTES;
  }

  private static Treatment treatment(Class<?> type) {
    if (SecureRandom.class.isAssignableFrom(type)
        || isCollected(type)
        || hasPrefix(type, OUTSIDE)) {
      return Treatment.UNKNOWN;
    }
    boolean name =
        type == Class.class
            || type == Module.class
            || VarHandle.class.isAssignableFrom(type)
            || Continuation.class.isAssignableFrom(type)
            || hasPrefix(type, MEANINGLESS);
    return name ? Treatment.NAME : Treatment.CONTENTS;
  }

  /** Whether the garbage collector may change such an object, and the program may wait for that. */
  private static boolean isCollected(Class<?> type) {
    return Reference.class.isAssignableFrom(type)
        && !type.getName().equals("java.lang.ThreadLocal$ThreadLocalMap$Entry")
        && !hasPrefix(type, MEANINGLESS);
  }

  private static boolean hasPrefix(Class<?> type, List<String> prefixes) {
    String name = type.getName();
    return prefixes.stream().anyMatch(name::startsWith);
  }

  /** The static fields' holder. */
  static Object staticBase(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        return U.staticFieldBase(field);
      }
    }
    return type;
  }

  private static final long LOADED = U.objectFieldOffset(ClassLoader.class, "classes");

  /** The classes that a loader has defined, in the order in which it did. */
  static List<Class<?>> classesOf(ClassLoader loader) {
    List<Class<?>> classes = new ArrayList<>();
    Object all = U.getReference(loader, LOADED);
    if (all instanceof List<?> list) {
      synchronized (list) {
        for (Object each : list) {
          if (each instanceof @Nullable Class<?> type) {
            classes.add(type);
          }
        }
      }
    }
    return classes;
  }
}
