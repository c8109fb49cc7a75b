package dev.heddle.toolkit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A deadline has passed. Thrown where there is nothing else to return; the {@code try} methods
 * return {@code false} or {@code null} in its place.
 */
public final class WaitTimeoutException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  WaitTimeoutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
