package dev.heddle.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one execution came to.
 *
 * @param ending how it ended
 * @param uncaught the exceptions that nobody caught, in order
 * @param steps how many scheduling points were passed
 * @param strands how many threads ran
 * @param contact where it met the outside first, if it did: it then replays only as far as that
 *     does
 */
public record Result(
    Ending ending, List<Uncaught> uncaught, long steps, int strands, @Nullable Contact contact) {

  /** The result of an execution that did not meet the outside. */
  public Result(Ending ending, List<Uncaught> uncaught, long steps, int strands) {
    this(ending, uncaught, steps, strands, null);
  }
}
