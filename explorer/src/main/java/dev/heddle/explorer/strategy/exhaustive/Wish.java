package dev.heddle.explorer.strategy.exhaustive;

import java.util.Arrays;

/**
 * A plan without the execution that it came from: for a node that is another search's.
 *
 * @param depth of the node
 * @param strands of the steps
 * @param allDraws of the steps
 * @param footprints of the steps
 * @param needs for each step those before that have to come first
 */
@SuppressWarnings("ArrayRecordComponent") // equality is that of their contents
record Wish(
    int depth,
    int[] strands,
    int[][] allDraws,
    Footprint[] footprints,
    int[][] needs,
    boolean isLastUnknown,
    boolean isGuess)
    implements Plan {

  /** The same as this plan, which may be made of events. */
  static Wish of(int depth, Plan plan) {
    int size = plan.size();
    int[] strands = new int[size];
    int[][] draws = new int[size][];
    Footprint[] footprints = new Footprint[size];
    int[][] needs = new int[size][];
    for (int step = 0; step < size; step++) {
      strands[step] = plan.strand(step);
      draws[step] = plan.draws(step);
      footprints[step] = plan.footprint(step);
      needs[step] = needs(plan, step);
    }
    return new Wish(depth, strands, draws, footprints, needs, plan.isLastUnknown(), plan.isGuess());
  }

  private static int[] needs(Plan plan, int step) {
    int[] needs = new int[step];
    int count = 0;
    for (int first = 0; first < step; first++) {
      if (plan.isNeeded(first, step)) {
        needs[count++] = first;
      }
    }
    return Arrays.copyOf(needs, count);
  }

  @Override
  public int size() {
    return strands.length;
  }

  @Override
  public int strand(int step) {
    return strands[step];
  }

  @Override
  public int[] draws(int step) {
    return allDraws[step];
  }

  @Override
  public Footprint footprint(int step) {
    return footprints[step];
  }

  @Override
  public boolean conflicts(int step, Footprint footprint) {
    return footprints[step].conflictsWith(footprint);
  }

  @Override
  public boolean isLastSteady() {
    return false; // as far as is known to somebody who was not there
  }

  @Override
  public boolean isNeeded(int first, int second) {
    return Arrays.binarySearch(needs[second], first) >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wish wish
        && depth == wish.depth
        && isLastUnknown == wish.isLastUnknown
        && isGuess == wish.isGuess
        && Arrays.equals(strands, wish.strands)
        && Arrays.deepEquals(allDraws, wish.allDraws)
        && Arrays.equals(footprints, wish.footprints)
        && Arrays.deepEquals(needs, wish.needs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(strands) + Arrays.hashCode(footprints)) + depth;
  }
}
