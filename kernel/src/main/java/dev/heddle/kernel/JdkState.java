package dev.heddle.kernel;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.misc.Unsafe;

/** The static state of the JDK that a program sees, which must be the same at each start. */
final class JdkState {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long SEED = 0x4EDD1E4EDD1EL;

  private final AtomicInteger poolNumber =
      (AtomicInteger)
          read(named("java.util.concurrent.Executors$DefaultThreadFactory"), "poolNumber");
  private final AtomicLong seedUniquifier = (AtomicLong) read(Random.class, "seedUniquifier");
  private final AtomicLong seeder = (AtomicLong) read(ThreadLocalRandom.class, "seeder");
  private final AtomicLong splittable = (AtomicLong) read(SplittableRandom.class, "defaultGen");
  private final AtomicInteger timerNumber = (AtomicInteger) read(Timer.class, "nextSerialNumber");
  private final AtomicInteger probes =
      (AtomicInteger) read(ThreadLocalRandom.class, "probeGenerator");

  /** Of the random numbers that {@code Collections.shuffle} makes once and keeps. */
  private static final Object SHUFFLE_BASE = base(Collections.class, "r");

  private static final Object POOLS = base(ForkJoinPool.class, "poolIds");
  private static final long POOL_IDS = offset(ForkJoinPool.class, "poolIds");
  private static final long SHUFFLE_OFFSET = offset(Collections.class, "r");
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  JdkState(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Once, before anything of the program runs: the order in which Set.of and Map.of iterate. */
  static void fixIterationOrder() {
    Class<?> collections = named("java.util.ImmutableCollections");
    U.putLong(base(collections, "SALT32L"), offset(collections, "SALT32L"), SEED & 0xFFFF_FFFFL);
    U.putBoolean(base(collections, "REVERSE"), offset(collections, "REVERSE"), false);
  }

  void reset() {
    poolNumber.setPlain(1);
    seedUniquifier.setPlain(SEED);
    seeder.setPlain(SEED);
    splittable.setPlain(SEED);
    timerNumber.setPlain(0);
    U.putInt(POOLS, POOL_IDS, 0);
    probes.setPlain(0);
    U.putReference(SHUFFLE_BASE, SHUFFLE_OFFSET, null);
    if (Thread.getDefaultUncaughtExceptionHandler() != null) {
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
    if (System.in != in) {
      System.setIn(in);
    }
    if (System.out != out) {
      System.setOut(out);
    }
    if (System.err != err) {
      System.setErr(err);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, true, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("this JDK has no " + name, e);
    }
  }

  private static Object read(Class<?> type, String field) {
    U.ensureClassInitialized(type);
    return U.getReference(base(type, field), offset(type, field));
  }

  private static Object base(Class<?> type, String field) {
    return U.staticFieldBase(declared(type, field));
  }

  private static long offset(Class<?> type, String field) {
    return U.staticFieldOffset(declared(type, field));
  }

  private static java.lang.reflect.Field declared(Class<?> type, String field) {
    try {
      return type.getDeclaredField(field);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this JDK has no " + type.getName() + "." + field, e);
    }
  }
}
