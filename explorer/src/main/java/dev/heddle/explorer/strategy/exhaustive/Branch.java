package dev.heddle.explorer.strategy.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An edge of a wake-up tree: a strand's step that is to be run, and what is to be run after it.
 *
 * @param strand whose step
 * @param draws its first draws; those that it makes beyond are free
 * @param footprint what it touched when it was seen; {@link Footprint#UNKNOWN} if it was not
 * @param isGuess whether it is not known that the strand can go on
 * @param next what follows; empty for a leaf, after which anything may
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, nor changed
record Branch(int strand, int[] draws, Footprint footprint, boolean isGuess, List<Branch> next) {
  static final int[] NO_DRAWS = {};

  /** What follows a leaf; nothing is ever planted there. */
  private static final List<Branch> NOTHING = new ArrayList<>(0);

  private static final Branch[] LEAVES = new Branch[Exhaustive.MAX_STRANDS];

  static {
    Arrays.setAll(
        LEAVES, strand -> new Branch(strand, NO_DRAWS, Footprint.UNKNOWN, false, NOTHING));
  }

  /** A leaf for a step that was not seen yet. */
  static Branch leaf(int strand, int[] draws) {
    return draws.length == 0
        ? LEAVES[strand]
        : new Branch(strand, draws, Footprint.UNKNOWN, false, NOTHING);
  }

  /** The same step alone. */
  Branch withoutNext() {
    return next.isEmpty() ? this : new Branch(strand, draws, footprint, isGuess, NOTHING);
  }

  /** Whether draws begin with these. */
  static boolean startsWith(int[] draws, int[] first) {
    return draws.length >= first.length
        && Arrays.equals(draws, 0, first.length, first, 0, first.length);
  }
}
