package dev.heddle.toolkit;

import org.jspecify.annotations.Nullable;

/**
 * What is done with each input of a map. May throw what it likes.
 *
 * @param <A> the input
 * @param <B> the result
 */
@FunctionalInterface
public interface Work<A extends @Nullable Object, B extends @Nullable Object> {
  /** Does it. */
  B apply(A input) throws Exception;
}
