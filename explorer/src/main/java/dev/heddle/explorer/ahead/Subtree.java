package dev.heddle.explorer.ahead;

import dev.heddle.explorer.strategy.exhaustive.Frontier;
import java.util.List;

/**
 * A part of an exhaustive search's tree that another JVM may explore before its turn.
 *
 * @param id tells it from all others of a check
 * @param start where it begins
 * @param outputs of which there is nothing to tell
 * @param anyOutput whether there is nothing to tell of others, either
 * @param most how many traces may be run
 */
public record Subtree(long id, Frontier start, List<Output> outputs, boolean anyOutput, long most) {
  /** Copies the list. */
  public Subtree {
    outputs = List.copyOf(outputs);
  }

  /** An output, told apart by hash and length: see {@link dev.heddle.kernel.Capture#hash}. */
  public record Output(long hash, long length) {}
}
