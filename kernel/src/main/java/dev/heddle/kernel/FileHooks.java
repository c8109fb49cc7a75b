package dev.heddle.kernel;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK's files call before they write: a file is a resource on which threads can race. A
 * write is no scheduling point, since the JDK may hold monitors of its own around it.
 */
public final class FileHooks {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long STREAM_PATH = U.objectFieldOffset(FileOutputStream.class, "path");
  private static final long RANDOM_PATH = U.objectFieldOffset(RandomAccessFile.class, "path");
  private static final long APPENDS = U.objectFieldOffset(FileDescriptor.class, "append");

  private FileHooks() {}

  /** Before a file is opened, looked for or changed: what it holds is no state that can be seen. */
  public static void progress() {
    Strand strand = Hooks.strand();
    if (strand != null) {
      strand.execution().usedFiles();
    }
  }

  /** Before a file is changed, or opened so that it may be. */
  public static void changes() {
    Strand strand = Hooks.strand();
    if (strand != null) {
      strand.execution().usedFiles();
      strand.execution().tables().filesChanged = true;
    }
  }

  /** Before a stream writes: wherever it is, it is taken to write the file as a whole. */
  public static void writes(FileOutputStream stream) {
    Strand strand = Hooks.strand();
    if (strand != null) {
      note(strand, (String) U.getReference(stream, STREAM_PATH), -1, 0);
    }
  }

  /** Before {@code length} bytes are written where the file stands. */
  public static void writes(RandomAccessFile file, int length) throws IOException {
    Strand strand = Hooks.strand();
    if (strand != null) {
      note(strand, (String) U.getReference(file, RANDOM_PATH), file.getFilePointer(), length);
    }
  }

  /** Before a channel writes where it stands. */
  public static void writes(FileChannel channel, long length) throws IOException {
    Strand strand = Hooks.strand();
    if (strand != null) {
      Object descriptor = U.getReference(channel, Channels.DESCRIPTOR);
      boolean appends = descriptor != null && U.getBoolean(descriptor, APPENDS);
      note(strand, Channels.path(channel), appends ? -1 : channel.position(), length);
    }
  }

  /** Before a channel writes at a position. */
  public static void writes(FileChannel channel, long length, long position) {
    Strand strand = Hooks.strand();
    if (strand != null) {
      note(strand, Channels.path(channel), position, length);
    }
  }

  private static void note(Strand strand, @Nullable String path, long from, long length) {
    Execution execution = strand.execution();
    execution.usedFiles();
    execution.tables().filesChanged = true;
    if (path == null || strand.muted > 0 || !execution.hasStartedOthers()) {
      return;
    }
    Resource file = execution.tables().file(absolute(path));
    StackTraceElement frame = programFrame();
    if (frame == null) {
      return;
    }
    int write = Sites.at(frame, Op.WRITE, "a file");
    if (from < 0) {
      execution.accessAt(strand, write, file, Places.CONTENTS);
      return;
    }
    execution.accessAt(strand, Sites.at(frame, Op.READ, "a file"), file, Places.CONTENTS);
    for (int place : file.places(from, length)) {
      execution.accessAt(strand, write, file, place);
    }
  }

  private static String absolute(String path) {
    try {
      return Path.of(path).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return path;
    }
  }

  /**
   * The innermost frame of the program, or {@code null} if between it and the write there is code
   * of the JDK that may order writes by monitors of the JVM, such as a logger's.
   */
  private static @Nullable StackTraceElement programFrame() {
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      boolean isJdk = frame.getModuleName() != null;
      if (isJdk && !isKnown(frame.getClassName())) {
        return null;
      }
      if (!isJdk && !frame.getClassName().startsWith("dev.heddle.")) {
        return frame;
      }
    }
    return null;
  }

  /** Whether a class orders writes by locks that are seen, if at all. */
  private static boolean isKnown(String type) {
    return type.startsWith("java.nio.")
        || type.startsWith("sun.nio.")
        || (type.startsWith("java.io.") && !UNKNOWN.contains(type));
  }

  /** Their synchronized methods hold a monitor of the JVM. */
  private static final Set<String> UNKNOWN =
      Set.of("java.io.DataOutputStream", "java.io.ObjectOutputStream", "java.io.PipedOutputStream");

  /** Loaded only when a channel writes. */
  private static final class Channels {
    private static final Class<?> TYPE = type();
    static final long DESCRIPTOR = U.objectFieldOffset(TYPE, "fd");
    private static final long PATH = U.objectFieldOffset(TYPE, "path");

    static @Nullable String path(FileChannel channel) {
      return (String) U.getReference(channel, PATH);
    }

    private static Class<?> type() {
      try {
        return Class.forName("sun.nio.ch.FileChannelImpl", false, null);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("this JDK has no sun.nio.ch.FileChannelImpl", e);
      }
    }
  }
}
