package dev.heddle.kernel;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import jdk.internal.misc.Unsafe;

/** Asks the operating system whether file descriptors are ready. Loaded only when it is needed. */
final class Descriptors {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long FD = U.objectFieldOffset(FileDescriptor.class, "fd");
  private static final MethodHandle POLL;

  /** {@code POLLIN} of this system. */
  static final int IN;

  /** {@code POLLOUT} of this system. */
  static final int OUT;

  static {
    try {
      Class<?> net = Class.forName("sun.nio.ch.Net", true, null);
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(net, MethodHandles.lookup());
      POLL =
          lookup.findStatic(
              net,
              "poll",
              MethodType.methodType(int.class, FileDescriptor.class, int.class, long.class));
      IN = (short) lookup.findStaticGetter(net, "POLLIN", short.class).invokeExact();
      OUT = (short) lookup.findStaticGetter(net, "POLLOUT", short.class).invokeExact();
    } catch (Throwable e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Descriptors() {}

  /**
   * Whether an operation would not block: because there is something to be read, or room, or
   * because the descriptor is closed or in error, which the operation will tell.
   */
  static boolean isReady(FileDescriptor descriptor, int event, long millis) {
    if (!descriptor.valid()) {
      return true;
    }
    try {
      return (int) POLL.invokeExact(descriptor, event, millis) != 0;
    } catch (IOException e) {
      return true;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot poll a file descriptor", e);
    }
  }

  /** A view of a descriptor that is known by its number. */
  static FileDescriptor of(int number) {
    FileDescriptor descriptor = new FileDescriptor();
    U.putInt(descriptor, FD, number);
    return descriptor;
  }

  /** The number of a descriptor. */
  static int number(FileDescriptor descriptor) {
    return U.getInt(descriptor, FD);
  }
}
