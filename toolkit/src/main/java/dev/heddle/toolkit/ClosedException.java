package dev.heddle.toolkit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What was used is closed: a channel that takes no more items and has none left, or a pool that
 * takes no more work. What was to be put or submitted has had no effect. The cause is the error it
 * was closed with, if any.
 */
public final class ClosedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  ClosedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
