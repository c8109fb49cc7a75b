package dev.heddle.toolkit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Work failed with a checked exception, which is the cause. Unchecked exceptions and errors are
 * thrown as they are.
 */
public final class WorkFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  WorkFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
