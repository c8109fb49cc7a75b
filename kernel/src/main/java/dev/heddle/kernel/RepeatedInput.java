package dev.heddle.kernel;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import jdk.internal.misc.Unsafe;

/**
 * Stands in for {@code System.in} of the checked program: every execution reads the same bytes from
 * the beginning, those of the real standard input, which is read only as far as a program asks. A
 * strand that must wait for input lets others go on.
 */
final class RepeatedInput extends InputStream {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long WRAPPED = U.objectFieldOffset(FilterInputStream.class, "in");

  private final InputStream real;
  private final boolean isStandard;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private byte[] bytes = new byte[0];
  private boolean ended;
  private int position;

  RepeatedInput(InputStream real) {
    this.real = real;
    this.isStandard = isStandard(real);
  }

  /** Whether the stream is the one that the JVM has made for its standard input. */
  private static boolean isStandard(InputStream stream) {
    try {
      return stream.getClass() == BufferedInputStream.class
          && U.getReference(stream, WRAPPED) instanceof FileInputStream file
          && file.getFD() == FileDescriptor.in;
    } catch (IOException e) {
      return false;
    }
  }

  void rewind() {
    position = 0;
  }

  /** How much of the input this execution has read. */
  int position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    while (position == bytes.length) {
      if (ended) {
        return -1;
      }
      if (!hasToWait()) {
        fill(length);
      }
    }
    int n = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, buffer, offset, n);
    position += n;
    return n;
  }

  /** Lets other strands go on if there is no input yet; one of them may have read meanwhile. */
  private boolean hasToWait() throws IOException {
    Strand strand = Hooks.strand();
    return isStandard
        && strand != null
        && real.available() == 0
        && OutsideHooks.awaitInput(strand, FileDescriptor.in, "System.in.read");
  }

  private void fill(int atMost) throws IOException {
    byte[] more = new byte[atMost];
    int n = real.read(more, 0, atMost);
    if (n < 0) {
      ended = true;
      return;
    }
    kept.write(more, 0, n);
    bytes = kept.toByteArray();
  }

  @Override
  public int available() throws IOException {
    int left = bytes.length - position;
    return left > 0 || ended ? left : real.available();
  }

  @Override
  public void close() {
    // The next execution reads it again.
  }
}
