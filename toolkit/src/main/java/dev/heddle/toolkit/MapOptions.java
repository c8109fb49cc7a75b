package dev.heddle.toolkit;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a map is done. Start with {@link #DEFAULTS}.
 *
 * @param window how many inputs at most have been read and their results not yet been delivered
 * @param deadline how long the whole may take, from the call of {@code map}; {@code null} for no
 *     limit
 * @param failsFast whether the first failure, wherever it is, is thrown at once; otherwise results
 *     before it are delivered first
 * @param chunk how many inputs a worker may take at a time; it takes fewer if they take long
 * @param progress is told how far it has come, or {@code null}
 */
public record MapOptions(
    int window,
    @Nullable Duration deadline,
    boolean failsFast,
    int chunk,
    @Nullable Progress progress) {
  /**
   * A window of 32,768, no deadline, failures at their position, chunks as they fit.
   *
   * <p>A worker may lose its processor for some milliseconds. Meanwhile the others must not come to
   * the end of the window that its chunk holds back, even if an input takes a tenth of a
   * microsecond.
   */
  public static final MapOptions DEFAULTS =
      new MapOptions(32_768, null, false, Integer.MAX_VALUE, null);

  /**
   * Options.
   *
   * @throws IllegalArgumentException if window or chunk are not positive
   */
  public MapOptions {
    if (window <= 0) {
      throw new IllegalArgumentException("window must be positive, but is " + window);
    }
    if (chunk <= 0) {
      throw new IllegalArgumentException("chunk must be positive, but is " + chunk);
    }
  }

  /** With another window. */
  public MapOptions withWindow(int inputs) {
    return new MapOptions(inputs, deadline, failsFast, chunk, progress);
  }

  /** With a deadline for the whole. */
  public MapOptions within(Duration time) {
    return new MapOptions(window, Objects.requireNonNull(time, "time"), failsFast, chunk, progress);
  }

  /** Ending at the first failure. */
  public MapOptions failingFast() {
    return new MapOptions(window, deadline, true, chunk, progress);
  }

  /** With chunks of so many inputs at most; 1 to hand out each input by itself. */
  public MapOptions withChunk(int inputs) {
    return new MapOptions(window, deadline, failsFast, inputs, progress);
  }

  /** With a listener. */
  public MapOptions onProgress(Progress listener) {
    return new MapOptions(
        window, deadline, failsFast, chunk, Objects.requireNonNull(listener, "listener"));
  }
}
