package dev.heddle.toolkit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited, or before. The operation had no effect, and the
 * thread's interrupt status <em>is still set</em>, so that the next wait ends as well: code that
 * knows nothing of interruption cannot swallow it. Call {@link Thread#interrupted()} to go on.
 */
public final class WaitInterruptedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  WaitInterruptedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
