package dev.heddle.explorer.shrink;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Strategy;

/** Runs executions to see whether they show one certain finding. */
public interface Trial {
  /** Runs one execution. */
  Seen run(Strategy strategy);

  /** Whether the schedule, run again exactly, shows the finding. */
  boolean isConfirmed(Schedule schedule);

  /** Whether no more executions should be run. */
  boolean isOver();

  /**
   * What an execution came to.
   *
   * @param same whether it shows the finding
   * @param steps how many scheduling points it passed
   * @param givenUp whether it was given up before it could show anything
   */
  record Seen(boolean same, long steps, boolean givenUp) {}
}
