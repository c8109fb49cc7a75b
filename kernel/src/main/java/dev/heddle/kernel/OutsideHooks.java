package dev.heddle.kernel;

import java.io.FileDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten JDK code calls where it would block outside of the schedule. As in {@link Hooks},
 * threads that are no strands do what the JDK did.
 */
public final class OutsideHooks {
  private OutsideHooks() {}

  /**
   * In place of {@code Thread.isVirtual} in the JDK's sockets: a strand waits as a virtual thread
   * does, with a descriptor that does not block, and is not to be signalled.
   */
  public static boolean isVirtual(Thread thread) {
    Strand strand = Hooks.strand();
    return (strand != null && strand.thread() == thread) || thread.isVirtual();
  }

  /** Before an operation on a socket: a scheduling point. */
  public static void point(String operation) {
    Strand strand = Hooks.strand();
    if (strand != null) {
      strand.execution().outside().point(strand, operation);
    }
  }

  /**
   * In place of waiting for a socket on the carrier, if {@code true}: as a platform thread waits.
   *
   * @param nanos for how long at most, or for ever if not positive
   */
  public static boolean await(FileDescriptor descriptor, int event, long nanos) {
    Strand strand = Hooks.strand();
    if (strand == null || strand.thread().isVirtual()) {
      return false;
    }
    await(strand, new OutsideWait(descriptor, event, false), nanos);
    return true;
  }

  /** As {@link #await(FileDescriptor, int, long)}. */
  public static boolean await(int descriptor, int event, long nanos) {
    Strand strand = Hooks.strand();
    if (strand == null || strand.thread().isVirtual()) {
      return false;
    }
    await(strand, new OutsideWait(Descriptors.of(descriptor), event, false), nanos);
    return true;
  }

  /** In place of the poller of virtual threads, if {@code true}; an interrupt ends the wait. */
  public static boolean poll(int descriptor, int event, long nanos) {
    Strand strand = Hooks.strand();
    if (strand == null) {
      return false;
    }
    await(strand, new OutsideWait(Descriptors.of(descriptor), event, true), nanos);
    return true;
  }

  /** In place of the poller of virtual threads for selectors, if {@code true}. */
  public static boolean pollSelector(int descriptor, long nanos) {
    return poll(descriptor, Descriptors.IN, nanos);
  }

  private static void await(Strand strand, OutsideWait wait, long nanos) {
    strand.execution().outside().await(strand, wait, nanos);
  }

  // ---- files that may be pipes

  /** Before a read of a file, which may be a pipe or a terminal that has nothing yet. */
  public static void beforeRead(@Nullable FileDescriptor descriptor) {
    Strand strand = Hooks.strand();
    if (strand != null && descriptor != null) {
      awaitInput(strand, descriptor, "FileInputStream.read");
    }
  }

  static void awaitInput(Strand strand, FileDescriptor descriptor, String operation) {
    if (!Descriptors.isReady(descriptor, Descriptors.IN, 0)) {
      strand.execution().outside().meet(strand, operation);
      await(strand, new OutsideWait(descriptor, Descriptors.IN, false), 0);
    }
  }
}
