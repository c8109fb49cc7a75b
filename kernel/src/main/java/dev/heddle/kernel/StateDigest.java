package dev.heddle.kernel;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * A digest of all that the rest of an execution can depend on: equal digests in one execution mean
 * that what could happen after the first can happen after the second.
 *
 * <p>The state is where each strand stands, with its local variables, what it waits for, who owns
 * which monitor, and every object that can be reached from there and from the static fields of the
 * program's classes. Objects are numbered as they are met, so that two states are equal if one is
 * the other with fresh objects in place of old ones (symmetry of the heap: Iosif, Exploiting heap
 * symmetries in explicit-state model checking of software, ASE 2001). What the program printed is
 * not state, and time only as how long each strand still has to wait; but whoever looked at the
 * clock is never in the same state again.
 *
 * <p>Where anything cannot be seen (what the compiler took apart, files, memory outside of the
 * heap, weak references) there is no digest. Static fields of the JDK are not looked at.
 */
public final class StateDigest {
  /** More objects, or more words in arrays and strings, than this are not looked at. */
  private static final int MAX_OBJECTS = 100_000;

  private static final int MAX_WORDS = 4_000_000;
  private static final int NULL = -1;

  /** Heddle's own classes, which may have the program's loader in tests alone. */
  private static final String HEDDLE = "dev.heddle.";

  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final Unsafe U = Unsafe.getUnsafe();

  private final Execution execution;
  private final IdentityHashes.Marks marks = new IdentityHashes.Marks();
  private final List<Object> found = new ArrayList<>();
  private final List<ClassLoader> loaders = new ArrayList<>();
  private final Tables tables;

  /** The next of the objects found whose contents are to be looked at. */
  private int next;

  private int words;
  private boolean unknown;
  private long low = PRIME;
  private long high = ~PRIME;

  private StateDigest(Execution execution) {
    this.execution = execution;
    this.tables = execution.tables();
  }

  /**
   * A digest.
   *
   * @param low one half of it
   * @param high the other
   */
  public record Value(long low, long high) {}

  /**
   * The state at this moment, or {@code null} if it cannot be known.
   *
   * @param strand the strand that runs, on whose stack this is called
   */
  public static @Nullable Value of(Strand strand) {
    if (!IdentityHashes.isSupported() || strand.execution().hasMetOutside()) {
      return null;
    }
    // What is done here is none of the strand's doing.
    Hooks.leave();
    try {
      return new StateDigest(strand.execution()).compute(strand);
    } finally {
      Hooks.resume(strand);
    }
  }

  private @Nullable Value compute(Strand running) {
    try {
      meet(Thread.currentThread().getContextClassLoader());
      mix(execution.irrevocable());
      meetReference(tables.random);
      mix(tables.in.position());
      for (Strand strand : execution.liveStrands()) {
        strand(strand, strand == running);
      }
      contents();
      // Classes are met on the way.
      for (int i = 0; i < loaders.size() && !unknown; i++) {
        statics(loaders.get(i));
        contents();
      }
    } finally {
      marks.clear();
    }
    return unknown ? null : new Value(low, high);
  }

  private void mix(long value) {
    long z = (low ^ value) * PRIME;
    low = z ^ (z >>> 32);
    z = (high + value) * 0xC2B2AE3D27D4EB4FL;
    high = z ^ (z >>> 29);
  }

  private void mix(String text) {
    words += text.length() / 4;
    mix(text.length());
    for (int i = 0; i < text.length(); i++) {
      mix(text.charAt(i));
    }
  }

  // ---- strands

  @SuppressWarnings("EnumOrdinal") // a digest is compared in one run only
  private void strand(Strand strand, boolean running) {
    mix(strand.id());
    mix(strand.state.ordinal());
    mix(strand.pending.ordinal());
    mix(strand.site);
    mix(strand.amount);
    mix(strand.whims);
    mix((strand.permit ? 1 : 0) | (strand.timedOut ? 2 : 0) | (strand.notified ? 4 : 0));
    mix(left(strand));
    meetReference(strand.thread());
    meetReference(strand.target);
    meetReference(strand.monitor == null ? null : strand.monitor.object);
    meetReference(strand.joined == null ? null : strand.joined.thread());
    meetReference(strand.initializing == null ? null : strand.initializing.type());
    if (!running && !strand.continuation.hasStarted()) {
      return;
    }
    List<LiveFrames.Frame> frames = LiveFrames.of(strand, running);
    if (frames == null) {
      unknown = true;
      return;
    }
    mix(frames.size());
    for (LiveFrames.Frame frame : frames) {
      frame(frame, strand);
    }
  }

  /** How long it has to wait yet. */
  private long left(Strand strand) {
    return strand.deadline == VirtualClock.NEVER
        ? NULL
        : Math.max(0, strand.deadline - execution.clock().nanos());
  }

  private void frame(LiveFrames.Frame frame, Strand strand) {
    mix(frame.type().getName());
    mix(frame.method());
    mix(frame.bytecode());
    meet(frame.type());
    mix(frame.values().length);
    boolean isJdk = frame.type().getClassLoader() == null;
    for (Object value : frame.values()) {
      if (value instanceof LiveFrames.Primitive(long number)) {
        // The JDK notes when a timed wait is over.
        boolean isDeadline = isJdk && number == strand.deadline;
        mix(isDeadline ? left(strand) : number);
      } else {
        meetReference(value);
      }
    }
  }

  // ---- objects

  /** An object is known by when it was first met. */
  private void meetReference(@Nullable Object object) {
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
    found.add(object);
    unknown |= number < 0 || number >= MAX_OBJECTS;
  }

  /** The contents of all objects that were met; which may lead to others. */
  private void contents() {
    while (next < found.size() && !unknown) {
      contents(found.get(next), next);
      next++;
      unknown |= words > MAX_WORDS;
    }
  }

  private void contents(Object object, int number) {
    Class<?> type = object.getClass();
    mix(type.getName());
    meet(type);
    monitor(object, number);
    if (object instanceof String text) {
      mix(text);
      return;
    }
    if (object instanceof Class<?> named) {
      mix(named.getName());
      return;
    }
    if (object instanceof Thread thread) {
      Strand strand = execution.strandOf(thread);
      mix(strand == null ? NULL : strand.id());
      mix(thread.getState() == Thread.State.NEW ? 1 : 0);
    }
    Reachable.Layout layout = Reachable.LAYOUTS.get(type);
    switch (Reachable.of(object, layout)) {
      case NAME -> {}
      case UNKNOWN -> unknown = true;
      case CONTENTS -> {
        if (type.isArray()) {
          array(object);
        } else {
          fields(object, layout);
        }
      }
    }
  }

  private void monitor(Object object, int number) {
    Monitor monitor = marks.isOwn(number) ? null : tables.monitors.get(object);
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
      meetReference(U.getReference(holder, offset));
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
    if (array instanceof Object[] objects) {
      words += length;
      for (Object each : objects) {
        meetReference(each);
      }
      return;
    }
    long scale = U.arrayIndexScale(array.getClass());
    long base = U.arrayBaseOffset(array.getClass());
    words += length;
    if (words > MAX_WORDS) {
      unknown = true;
      return;
    }
    for (int i = 0; i < length; i++) {
      mix(word(array, base + i * scale, (int) scale));
    }
  }

  // ---- static fields

  /** A class of the program: so are the others of its loader. */
  private void meet(Class<?> type) {
    if (!type.getName().startsWith(HEDDLE)) {
      meet(type.getClassLoader());
    }
  }

  private void meet(@Nullable ClassLoader loader) {
    if (loader != null
        && loader != ClassLoader.getPlatformClassLoader()
        && !loaders.contains(loader)) {
      loaders.add(loader);
    }
  }

  private void statics(ClassLoader loader) {
    for (Class<?> type : Reachable.classesOf(loader)) {
      if (!type.getName().startsWith(HEDDLE)) {
        Object base = Reachable.staticBase(type);
        fields(Objects.requireNonNull(base), Reachable.STATICS.get(type));
      }
    }
  }
}
