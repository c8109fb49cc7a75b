package dev.heddle.kernel;

/**
 * The oracle for every choice that is not the program's. It is asked only where there is a real
 * choice (at least two possibilities) unless it {@linkplain #seesEveryStep wants more}, on the
 * carrier and on the stack of the strand that stopped: it must not block, start threads or print.
 *
 * <p>After the oracle of awslabs/shuttle, whose whole tool turns on one such interface.
 */
public interface Strategy {
  /** In place of an index: the execution is of no further interest, and is {@link Ending.Cut}. */
  int GIVE_UP = -1;

  /**
   * Whether {@link #nextStrand} is to be called also where only one strand can go on, so that each
   * step is known by the call before it.
   */
  default boolean seesEveryStep() {
    return false;
  }

  /**
   * Chooses the strand that goes on.
   *
   * @param candidates the strands that could, valid during the call only
   * @return an index in {@code [0, candidates.size())}, or {@link #GIVE_UP}
   */
  int nextStrand(Candidates candidates);

  /**
   * Makes a choice other than of a strand.
   *
   * @param draw what the choice is about
   * @param bound the number of possibilities, at least 2
   * @return a number in {@code [0, bound)}
   */
  int nextDraw(Draw draw, int bound);

  /** What a choice other than of a strand is about. */
  enum Draw {
    /** Which of the waiting strands, longest waiting first, {@code Object.notify} wakes. */
    NOTIFY,
    /**
     * Whether the loops of this execution that pause while they wait look again and again, as they
     * would on a real machine: 1 is yes. Else they do so only when something that they read has
     * changed, which loses nothing but for loops that give up after some turns.
     */
    IMPATIENCE,
    /** Whether a weak compare-and-set fails although it need not: 1 is yes. */
    WEAK_SWAP
  }
}
