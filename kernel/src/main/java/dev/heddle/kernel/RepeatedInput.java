package dev.heddle.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Stands in for {@code System.in} of the checked program: every execution reads the same bytes from
 * the beginning, those of the real standard input, which is read only as far as a program asks. A
 * read that must wait for input blocks the carrier, and the watchdog says so.
 */
final class RepeatedInput extends InputStream {
  private final InputStream real;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private byte[] bytes = new byte[0];
  private boolean ended;
  private int position;

  RepeatedInput(InputStream real) {
    this.real = real;
  }

  void rewind() {
    position = 0;
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
    if (position == bytes.length && !fill(length)) {
      return -1;
    }
    int n = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, buffer, offset, n);
    position += n;
    return n;
  }

  private boolean fill(int atMost) throws IOException {
    if (ended) {
      return false;
    }
    byte[] more = new byte[atMost];
    int n = real.read(more, 0, atMost);
    if (n < 0) {
      ended = true;
      return false;
    }
    kept.write(more, 0, n);
    bytes = kept.toByteArray();
    return true;
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
