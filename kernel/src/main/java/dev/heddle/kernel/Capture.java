package dev.heddle.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@code System.out} and {@code System.err} of the checked program: keeps the first
 * {@value #LIMIT} bytes of an execution, and a hash and the length of all. Not thread-safe: only
 * one strand runs at a time, and none is left in the middle of a call.
 */
public final class Capture extends PrintStream {
  /** How many bytes of one execution are kept. */
  public static final int LIMIT = 64 * 1024;

  private static final String NEWLINE = System.lineSeparator();
  private static final long NOTHING = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private byte[] bytes = new byte[256];
  private long length;
  private long hash = NOTHING;

  /** The first half of a character whose second half is still to be printed, or 0. */
  private char half;

  /** An empty capture. */
  public Capture() {
    super(OutputStream.nullOutputStream());
  }

  /** Forgets what was printed. */
  public void reset() {
    length = 0;
    hash = NOTHING;
    half = 0;
  }

  /** A hash of all that was printed (FNV-1a, 64 bits). */
  public long hash() {
    return hash;
  }

  /** How many bytes were printed. */
  public long length() {
    return length;
  }

  /** The kept part of what was printed. */
  public String text() {
    int kept = (int) Math.min(length, LIMIT);
    return new String(bytes, 0, kept, StandardCharsets.UTF_8);
  }

  private void append(byte b) {
    hash = (hash ^ (b & 0xff)) * PRIME;
    if (length < LIMIT) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      bytes[(int) length] = b;
    }
    length++;
  }

  private void put(@Nullable String text) {
    String s = String.valueOf(text);
    if (half != 0) {
      s = String.valueOf(half).concat(s);
      half = 0;
    }
    int n = s.length();
    if (n > 0 && Character.isHighSurrogate(s.charAt(n - 1))) {
      half = s.charAt(--n);
    }
    for (int i = 0; i < n; i++) {
      char c = s.charAt(i);
      if (c >= 0x80) {
        for (byte b : s.substring(i, n).getBytes(StandardCharsets.UTF_8)) {
          append(b);
        }
        return;
      }
      append((byte) c);
    }
  }

  private void putLine(@Nullable String text) {
    put(text);
    put(NEWLINE);
  }

  @Override
  public void write(int b) {
    append((byte) b);
  }

  @Override
  public void write(byte[] buffer, int offset, int count) {
    for (int i = 0; i < count; i++) {
      append(buffer[offset + i]);
    }
  }

  @Override
  public void write(byte[] buffer) {
    write(buffer, 0, buffer.length);
  }

  @Override
  public void writeBytes(byte[] buffer) {
    write(buffer, 0, buffer.length);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // A program that closes its output still has it captured.
  }

  @Override
  public boolean checkError() {
    return false;
  }

  @Override
  public void print(boolean value) {
    put(String.valueOf(value));
  }

  @Override
  public void print(char value) {
    put(String.valueOf(value));
  }

  @Override
  public void print(int value) {
    put(String.valueOf(value));
  }

  @Override
  public void print(long value) {
    put(String.valueOf(value));
  }

  @Override
  public void print(float value) {
    put(String.valueOf(value));
  }

  @Override
  public void print(double value) {
    put(String.valueOf(value));
  }

  @Override
  public void print(char[] value) {
    put(String.valueOf(value));
  }

  @Override
  public void print(@Nullable String value) {
    put(value);
  }

  @Override
  public void print(@Nullable Object value) {
    put(String.valueOf(value));
  }

  @Override
  public void println() {
    put(NEWLINE);
  }

  @Override
  public void println(boolean value) {
    putLine(String.valueOf(value));
  }

  @Override
  public void println(char value) {
    putLine(String.valueOf(value));
  }

  @Override
  public void println(int value) {
    putLine(String.valueOf(value));
  }

  @Override
  public void println(long value) {
    putLine(String.valueOf(value));
  }

  @Override
  public void println(float value) {
    putLine(String.valueOf(value));
  }

  @Override
  public void println(double value) {
    putLine(String.valueOf(value));
  }

  @Override
  public void println(char[] value) {
    putLine(String.valueOf(value));
  }

  @Override
  public void println(@Nullable String value) {
    putLine(value);
  }

  @Override
  public void println(@Nullable Object value) {
    putLine(String.valueOf(value));
  }

  @Override
  @SuppressWarnings("AnnotateFormatMethod") // the kernel depends on java.base alone
  public PrintStream format(String format, @Nullable Object... arguments) {
    put(String.format(format, arguments));
    return this;
  }

  @Override
  @SuppressWarnings("AnnotateFormatMethod") // the kernel depends on java.base alone
  public PrintStream format(@Nullable Locale locale, String format, @Nullable Object... arguments) {
    put(String.format(locale, format, arguments));
    return this;
  }
}
