package dev.heddle.explorer.observe;

import java.util.Arrays;

/** How far each strand was known: a vector clock (Mattern 1989; Fidge 1988). */
final class VectorClock {
  private int[] times = new int[4];

  /** The strand's time, 0 when nothing is known of it. */
  int get(int strand) {
    return strand < times.length ? times[strand] : 0;
  }

  void set(int strand, int time) {
    if (strand >= times.length) {
      times = Arrays.copyOf(times, Math.max(strand + 1, 2 * times.length));
    }
    times[strand] = time;
  }

  void advance(int strand) {
    set(strand, get(strand) + 1);
  }

  /** Makes this clock know what the other one knows, too. */
  void join(VectorClock other) {
    int[] theirs = other.times;
    if (theirs.length > times.length) {
      times = Arrays.copyOf(times, theirs.length);
    }
    for (int i = 0; i < theirs.length; i++) {
      if (theirs[i] > times[i]) {
        times[i] = theirs[i];
      }
    }
  }

  /** The first strand of which this clock knows more than the other one, or -1. */
  int firstBeyond(VectorClock other) {
    for (int i = 0; i < times.length; i++) {
      if (times[i] > other.get(i)) {
        return i;
      }
    }
    return -1;
  }

  void clear() {
    Arrays.fill(times, 0);
  }
}
