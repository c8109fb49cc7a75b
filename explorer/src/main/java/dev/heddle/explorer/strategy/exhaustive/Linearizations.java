package dev.heddle.explorer.strategy.exhaustive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the schedules that are equivalent to an execution: the linear extensions of its order. By
 * dynamic programming over the consistent cuts, of which there are few if there are few strands.
 */
final class Linearizations {
  /** How many cuts are looked at for one execution. */
  private static final int MAX_CUTS = 50_000;

  private final Trace trace;
  private final int[] ordinals;
  private final int[][] eventsOf;

  /** By how much the place of a cut grows with one more event of a strand. */
  private final long[] strides;

  private long cuts;

  private Linearizations(Trace trace) {
    this.trace = trace;
    int n = trace.length();
    int strands = trace.strandCount();
    int[] counts = new int[strands];
    ordinals = new int[n];
    for (int event = 0; event < n; event++) {
      ordinals[event] = counts[trace.strand(event)]++;
    }
    eventsOf = new int[strands][];
    strides = new long[strands];
    long stride = 1;
    for (int s = 0; s < strands; s++) {
      eventsOf[s] = new int[counts[s]];
      strides[s] = stride;
      stride = Math.multiplyExact(stride, counts[s] + 1);
    }
    for (int event = 0; event < n; event++) {
      eventsOf[trace.strand(event)][ordinals[event]] = event;
    }
  }

  /**
   * What came of counting.
   *
   * @param logarithm the natural logarithm of the number, or not a number if there are too many
   *     cuts
   * @param cuts how many were looked at
   */
  record Count(double logarithm, long cuts) {}

  /** Counts the schedules that are equivalent to the execution that has ended. */
  static Count of(Trace trace) {
    try {
      return new Linearizations(trace).count();
    } catch (ArithmeticException tooManyStrands) {
      return new Count(Double.NaN, 1);
    }
  }

  /** Cuts of the same size are found from those with one event less. */
  private Count count() {
    Map<Long, Double> level = Map.of(0L, 1.0);
    double logarithm = 0;
    for (int size = 0; size < trace.length(); size++) {
      cuts += level.size();
      if (cuts > MAX_CUTS) {
        return new Count(Double.NaN, cuts);
      }
      level = next(level);
      double most = level.values().stream().mapToDouble(ways -> ways).max().orElse(1);
      if (most > 1e100) { // so that the numbers stay in range
        level.replaceAll((cut, ways) -> ways / most);
        logarithm += Math.log(most);
      }
    }
    double ways = level.values().iterator().next();
    return new Count(logarithm + Math.log(ways), cuts);
  }

  private Map<Long, Double> next(Map<Long, Double> level) {
    Map<Long, Double> next = new HashMap<>(2 * level.size());
    int[] cut = new int[eventsOf.length];
    level.forEach(
        (place, ways) -> {
          decode(place, cut);
          for (int s = 0; s < cut.length; s++) {
            if (cut[s] < eventsOf[s].length && isNext(eventsOf[s][cut[s]], cut)) {
              next.merge(place + strides[s], ways, Double::sum);
            }
          }
        });
    return next;
  }

  private void decode(long place, int[] cut) {
    Arrays.setAll(cut, s -> (int) (place / strides[s] % (eventsOf[s].length + 1)));
  }

  /** Whether all that comes before the event is in the cut. */
  private boolean isNext(int event, int[] cut) {
    for (int s = 0; s < cut.length; s++) {
      int last = trace.lastBefore(event, s);
      if (last != Trace.NONE && last != event && ordinals[last] >= cut[s]) {
        return false;
      }
    }
    return true;
  }
}
