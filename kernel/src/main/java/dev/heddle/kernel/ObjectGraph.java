package dev.heddle.kernel;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * A digest of objects and of all that can be reached from them, whatever their addresses: objects
 * are known by when they were first met.
 */
final class ObjectGraph {
  /** Heddle's own classes, which may have the program's loader in tests alone. */
  private static final String HEDDLE = "dev.heddle.";

  private static final int NULL = -1;
  private static final int FIRST_MILESTONE = 32;
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long ATTACHED = U.objectFieldOffset(Class.class, "classValueMap");

  private final Execution execution;
  private final boolean all;
  private final StateDigest.@Nullable Value expected;
  private final int maxObjects;
  private final int maxWords;
  private final IdentityHashes.Marks marks = new IdentityHashes.Marks();
  private final List<Object> found = new ArrayList<>();
  private final List<ClassLoader> loaders = new ArrayList<>();
  private final ModCounts modCounts = new ModCounts();

  private final List<Long> milestones = new ArrayList<>();

  /** After so many objects there is the next milestone; the first is before any. */
  private int milestone;

  /** The next of the objects found whose contents are to be looked at. */
  private int next;

  private int words;
  private boolean unknown;
  private long low = PRIME;
  private long high = ~PRIME;

  /**
   * An empty graph.
   *
   * @param all whether also what is otherwise taken for meaningless or unknown is looked at, as far
   *     as it can be
   * @param expected what it is to be compared with: whatever differs early is not looked at as a
   *     whole, and then nothing is known
   * @param maxObjects with more than these, or more words in arrays and strings, nothing is known
   */
  ObjectGraph(
      Execution execution,
      boolean all,
      StateDigest.@Nullable Value expected,
      int maxObjects,
      int maxWords) {
    this.execution = execution;
    this.all = all;
    this.expected = expected;
    this.maxObjects = maxObjects;
    this.maxWords = maxWords;
  }

  /** The digest, or {@code null} if it cannot be known. Nothing can be added any more. */
  StateDigest.@Nullable Value finish() {
    for (int count : modCounts.visible()) {
      mix(count);
    }
    return unknown ? null : new StateDigest.Value(low, high, milestones);
  }

  /** Leaves no trace in the objects. */
  void clear() {
    marks.clear();
  }

  /** A method of this class runs. */
  void frame(Class<?> type) {
    meet(type);
    modCounts.meetFrame(type);
  }

  void giveUp() {
    unknown = true;
  }

  boolean isUnknown() {
    return unknown;
  }

  /** The class loaders of the program that were met, in that order; there may be more later. */
  List<ClassLoader> loaders() {
    return loaders;
  }

  void mix(long value) {
    long z = (low ^ value) * PRIME;
    low = z ^ (z >>> 32);
    z = (high + value) * 0xC2B2AE3D27D4EB4FL;
    high = z ^ (z >>> 29);
  }

  void mix(String text) {
    int length = text.length();
    words += length / 4;
    mix(length);
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      long four = (long) text.charAt(i) << 48 | (long) text.charAt(i + 1) << 32;
      mix(four | (long) text.charAt(i + 2) << 16 | text.charAt(i + 3));
    }
    for (; i < length; i++) {
      mix(text.charAt(i));
    }
  }

  /** An object that may not have been met yet. */
  void add(@Nullable Object object) {
    if (object == null) {
      mix(NULL);
      return;
    }
    int known = marks.find(object);
    if (known >= 0) {
      mix(known);
      return;
    }
    int number = marks.add(object);
    mix(number);
    if (number < 0 && all) {
      return; // a thread of the JVM is at it
    }
    found.add(object);
    unknown |= number < 0 || number >= maxObjects;
  }

  /** The contents of all objects that were met; which may lead to others. */
  void follow() {
    while (next < found.size() && !unknown) {
      if (next == milestone) {
        pass();
      }
      contents(found.get(next), next);
      next++;
      unknown |= words > maxWords;
    }
  }

  /** Gives up if what was met so far differs from what was expected. */
  private void pass() {
    int at = milestones.size();
    milestone = at == 0 ? FIRST_MILESTONE : milestone * 8;
    milestones.add(low);
    if (expected != null && at < expected.milestones().size()) {
      unknown |= expected.milestones().get(at) != low;
    }
  }

  private void contents(Object object, int number) {
    Class<?> type = object.getClass();
    Reachable.Layout layout = Reachable.LAYOUTS.get(type);
    mix(layout.name());
    meet(type);
    monitor(object, number);
    if (object instanceof String text) {
      mix(text);
      return;
    }
    if (object instanceof Class<?> named) {
      mix(named.getName());
      if (all) {
        add(U.getReference(named, ATTACHED));
      }
      return;
    }
    if (object instanceof Thread thread) {
      Strand strand = execution.strandOf(thread);
      mix(strand == null ? NULL : strand.id());
      mix(thread.getState() == Thread.State.NEW ? 1 : 0);
      mix(thread.getPriority());
    }
    switch (treatment(object, layout)) {
      case NAME -> {}
      case UNKNOWN -> unknown = true;
      case CONTENTS -> {
        if (type.isArray()) {
          array(object);
        } else {
          modCounts.meet(object);
          fields(object, layout);
        }
      }
    }
  }

  private Reachable.Treatment treatment(Object object, Reachable.Layout layout) {
    if (!all) {
      return Reachable.of(object, layout);
    }
    boolean isName =
        object.getClass().getName().startsWith(HEDDLE)
            || (object instanceof Thread thread && Hooks.ordinal(thread) < 0)
            || Reachable.isNoise(object.getClass());
    return isName ? Reachable.Treatment.NAME : Reachable.Treatment.CONTENTS;
  }

  private void monitor(Object object, int number) {
    Monitor monitor = marks.isOwn(number) ? null : execution.tables().monitors.get(object);
    if (monitor == null) {
      return;
    }
    mix(monitor.owner == null ? NULL : monitor.owner.id());
    mix(monitor.depth);
    mix(monitor.waiters.size());
    for (Strand waiter : monitor.waiters) {
      mix(waiter.id());
    }
  }

  private void fields(Object holder, Reachable.Layout layout) {
    for (int i = 0; i < layout.words().length; i++) {
      mix(word(holder, layout.words()[i], layout.sizes()[i]));
    }
    for (long offset : layout.references()) {
      add(U.getReference(holder, offset));
    }
  }

  private static long word(Object holder, long offset, int size) {
    return switch (size) {
      case Long.BYTES -> U.getLong(holder, offset);
      case Integer.BYTES -> U.getInt(holder, offset);
      case Short.BYTES -> U.getShort(holder, offset);
      default -> U.getByte(holder, offset);
    };
  }

  private void array(Object array) {
    int length = Array.getLength(array);
    mix(length);
    words += length;
    if (array instanceof Object[] objects) {
      for (Object each : objects) {
        add(each);
      }
      return;
    }
    if (words > maxWords) {
      unknown = true;
      return;
    }
    long at = U.arrayBaseOffset(array.getClass());
    long end = at + length * (long) U.arrayIndexScale(array.getClass());
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      mix(U.getLongUnaligned(array, at));
    }
    for (; at < end; at++) {
      mix(U.getByte(array, at));
    }
  }

  // ---- static fields

  /** A class of the program: so are the others of its loader. */
  void meet(Class<?> type) {
    if (!type.getName().startsWith(HEDDLE)) {
      meet(type.getClassLoader());
    }
  }

  void meet(@Nullable ClassLoader loader) {
    if (loader != null
        && loader != ClassLoader.getPlatformClassLoader()
        && !loaders.contains(loader)) {
      loaders.add(loader);
    }
  }

  /** The static fields of these classes. */
  void statics(List<Class<?>> types) {
    mix(types.size());
    for (Class<?> type : types) {
      if (!type.getName().startsWith(HEDDLE) && !unknown) {
        fields(Reachable.staticBase(type), Reachable.STATICS.get(type));
      }
    }
  }
}
