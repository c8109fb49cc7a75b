package dev.heddle.kernel;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executor;
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
    Strand strand = Hooks.strand();
    if (strand == null) {
      return false;
    }
    await(strand, new SelectorWait(descriptor), nanos);
    return true;
  }

  /** Before the poller of virtual threads lets those go on that wait for a descriptor. */
  public static void stopPoll(int descriptor) {
    Strand strand = Hooks.strand();
    if (strand != null) {
      strand.execution().stopWaits(descriptor);
    }
  }

  private static final class SelectorWait extends OutsideWait {
    SelectorWait(int descriptor) {
      super(Descriptors.of(descriptor), Descriptors.IN, true);
    }

    @Override
    boolean isSelector() {
      return true;
    }
  }

  /** At the end of the constructor of a socket, channel or selector. */
  public static void opened(Object possession) {
    Strand strand = Hooks.strand();
    if (strand != null) {
      strand.execution().outside().opened(strand, possession);
    }
  }

  /** Before a socket connects. */
  public static void connecting(@Nullable InetAddress address, int port) {
    Strand strand = Hooks.strand();
    if (strand != null
        && address != null
        && (address.isLoopbackAddress() || address.isAnyLocalAddress())) {
      strand.execution().outside().possessions().connecting(port);
    }
  }

  private static void await(Strand strand, OutsideWait wait, long nanos) {
    strand.execution().outside().await(strand, wait, nanos);
  }

  // ---- files that may be pipes

  /** Before a read of a file, which may be a pipe or a terminal that has nothing yet. */
  public static void beforeRead(@Nullable FileDescriptor descriptor) {
    Strand strand = Hooks.strand();
    if (strand != null && descriptor != null) {
      var _ = awaitInput(strand, descriptor, "FileInputStream.read");
    }
  }

  /** The most bytes that a pipe takes at once or not at all. */
  private static final int PIPE_BUF = 4096;

  /**
   * Before a write to a file: one to a process's pipe is done in pieces that fit, if {@code true}.
   */
  public static boolean write(
      FileOutputStream out, FileDescriptor descriptor, byte[] bytes, int offset, int length)
      throws IOException {
    Strand strand = Hooks.strand();
    if (strand == null
        || !strand.execution().hasMetOutside()
        || !strand.execution().outside().possessions().isPipe(Descriptors.number(descriptor))) {
      return false;
    }
    if (length <= PIPE_BUF) {
      if (!Descriptors.isReady(descriptor, Descriptors.OUT, 0)) {
        strand.execution().outside().meet(strand, "FileOutputStream.write");
        await(strand, new OutsideWait(descriptor, Descriptors.OUT, false), 0);
      }
      return false;
    }
    for (int done = 0; done < length; done += PIPE_BUF) {
      out.write(bytes, offset + done, Math.min(PIPE_BUF, length - done));
    }
    return true;
  }

  // ---- processes

  /** The process reapers are strands, so that what follows a process's end is scheduled. */
  public static Executor reapers(Executor original) {
    return Hooks.strand() == null ? original : Processes.REAPERS;
  }

  /** When a process was started, with the descriptors of its pipes. */
  public static void started(Process process, int[] pipes) {
    Strand strand = Hooks.strand();
    if (strand != null) {
      strand.execution().outside().possessions().started(process, pipes);
    }
  }

  /** In place of the native wait for a process's end. */
  public static int awaitExit(long pid, boolean reap) {
    return Processes.awaitExit(Hooks.strand(), pid, reap);
  }

  // ---- names

  /** In place of the native lookup of a host's addresses. */
  public static InetAddress[] lookup(Object resolver, String host, int characteristics)
      throws UnknownHostException {
    return Lookups.lookup(Hooks.strand(), resolver, host, characteristics);
  }

  /** Whether the strand had to wait. */
  static boolean awaitInput(Strand strand, FileDescriptor descriptor, String operation) {
    // Not as a strand: the first call loads and links.
    Hooks.leave();
    try {
      if (Descriptors.isReady(descriptor, Descriptors.IN, 0)) {
        return false;
      }
    } finally {
      Hooks.resume(strand);
    }
    strand.execution().outside().meet(strand, operation);
    await(strand, new OutsideWait(descriptor, Descriptors.IN, false), 0);
    return true;
  }
}
