package dev.heddle.toolkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an input: a value or a failure.
 *
 * @param <T> the value
 */
public sealed interface Result<T extends @Nullable Object> {
  /**
   * It went well.
   *
   * @param value what came out
   */
  record Success<T extends @Nullable Object>(T value) implements Result<T> {}

  /**
   * It failed.
   *
   * @param error what was thrown
   */
  record Failure<T extends @Nullable Object>(Exception error) implements Result<T> {
    /** With an error. */
    public Failure {
      Objects.requireNonNull(error, "error");
    }
  }

  /**
   * The value.
   *
   * @throws RuntimeException what was thrown; {@link WorkFailedException} with it as cause if it is
   *     a checked exception
   */
  default T get() {
    return switch (this) {
      case Success<T>(T value) -> value;
      case Failure<T>(Exception error) -> throw Failures.unchecked(error);
    };
  }
}
