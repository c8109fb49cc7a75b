package dev.heddle.explorer.ahead;

import java.util.List;

/**
 * Some schedules of a strategy that are to be run together.
 *
 * @param knowledge what the strategy knows: see {@link
 *     dev.heddle.explorer.strategy.Sampler#knowledge}
 * @param points the memory that is a scheduling point
 * @param from the number of the first schedule, from 1
 * @param count how many there are, at least 1
 */
public record Lot(String knowledge, List<String> points, long from, int count) {
  /** Copies the list. */
  public Lot {
    points = List.copyOf(points);
  }

  /** Whether the schedule with this number is among them. */
  public boolean contains(long number) {
    return number >= from && number < end();
  }

  /** The number after the last one. */
  public long end() {
    return from + count;
  }
}
