package dev.heddle.toolkit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The barrier is broken, or broke while the thread waited: another party gave up, was interrupted,
 * or somebody called {@link Barrier#abort} or {@link Barrier#reset}. The message says what; the
 * cause is what the barrier's action threw, if that was it.
 */
public final class BarrierBrokenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  BarrierBrokenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
