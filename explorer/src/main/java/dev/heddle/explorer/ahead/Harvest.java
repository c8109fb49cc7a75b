package dev.heddle.explorer.ahead;

import dev.heddle.explorer.strategy.exhaustive.Explored;
import java.util.List;
import java.util.Objects;

/**
 * What came of a subtree: schedules that came to their end, with nothing wrong.
 *
 * @param explored how far the search came
 * @param steps how many steps all executions took
 * @param repeated how many schedules were run twice, and did the same
 * @param outputs what the schedules printed
 * @param others how many printed something that is not among them
 */
public record Harvest(
    Explored explored, long steps, long repeated, List<Printed> outputs, long others) {
  /** Copies the list. */
  public Harvest {
    Objects.requireNonNull(explored, "explored");
    outputs = List.copyOf(outputs);
  }

  /** How many schedules have printed this. */
  public record Printed(Subtree.Output output, long count) {}
}
