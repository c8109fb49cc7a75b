package dev.heddle.explorer.strategy.exhaustive;

import java.util.Arrays;

/**
 * A step that need not be taken, because all schedules that begin with it have been run, as long as
 * no step is taken that conflicts with it (the sleep sets of Godefroid).
 *
 * @param draws all its draws
 */
@SuppressWarnings("ArrayRecordComponent") // equality is that of their contents
record Sleeper(int strand, int[] draws, Footprint footprint) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Sleeper sleeper
        && strand == sleeper.strand
        && Arrays.equals(draws, sleeper.draws)
        && footprint.equals(sleeper.footprint);
  }

  @Override
  public int hashCode() {
    return 31 * footprint.hashCode() + strand;
  }
}
