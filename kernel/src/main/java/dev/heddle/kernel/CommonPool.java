package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ForkJoinPool;

/** Makes an execution's own {@link ForkJoinPool#commonPool()}: the JVM's would outlive it. */
final class CommonPool {
  private static final MethodHandle CONSTRUCTOR;

  static {
    try {
      CONSTRUCTOR =
          MethodHandles.privateLookupIn(ForkJoinPool.class, MethodHandles.lookup())
              .findConstructor(ForkJoinPool.class, MethodType.methodType(void.class, byte.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private CommonPool() {}

  static ForkJoinPool create() {
    try {
      return (ForkJoinPool) CONSTRUCTOR.invokeExact((byte) 0);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot create a common pool", e);
    }
  }
}
