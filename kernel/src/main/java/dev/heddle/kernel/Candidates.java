package dev.heddle.kernel;

/** The strands between which a {@link Strategy} chooses, in the order of their numbers. */
public interface Candidates {
  /**
   * How many there are; at least 2 unless the strategy {@linkplain Strategy#seesEveryStep sees
   * every step}.
   */
  int size();

  /** The candidate with this index. */
  Strand get(int index);

  /** The strand that ran last: it stopped before an operation, blocked or ended. */
  Strand last();

  /** The index of {@link #last()} among the candidates, or -1 when it cannot go on. */
  int lastIndex();

  /** What {@link #last()} is about to do, or what it waits for. */
  Op pending();
}
