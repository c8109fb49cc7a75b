package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;

/** Who can go on at a scheduling point. */
final class Scene {
  static final int NOBODY = -1;

  private final int[] indices = new int[Exhaustive.MAX_STRANDS];
  private long present;
  private long offered;
  private int last;
  private boolean isCrowded;
  private boolean isOverBySteps;

  void look(Candidates candidates) {
    present = 0;
    offered = 0;
    isCrowded = false;
    isOverBySteps = false;
    int n = candidates.size();
    for (int i = 0; i < n; i++) {
      Strand strand = candidates.get(i);
      int id = strand.id();
      if (id >= Exhaustive.MAX_STRANDS) {
        isCrowded = true;
        return;
      }
      indices[id] = i;
      present |= 1L << id;
      if (strand.goesOnLast() || strand.goesOnWithoutCause()) {
        offered |= 1L << id;
      }
      isOverBySteps |= strand.isOverBySteps();
    }
    int lastIndex = candidates.lastIndex();
    last = lastIndex < 0 ? NOBODY : candidates.get(lastIndex).id();
  }

  /** Whether there are more strands than can be told apart; then nothing else is known. */
  boolean isCrowded() {
    return isCrowded;
  }

  /** Whether a strand can go on because others took many steps. */
  boolean isOverBySteps() {
    return isOverBySteps;
  }

  /** The strands that can go on, as bits. */
  long present() {
    return present;
  }

  /** Those of them that the kernel offers it, not what others did. */
  long offered() {
    return offered;
  }

  boolean isOffered(int strand) {
    return (offered & 1L << strand) != 0;
  }

  /** The strand that ran last if it can go on, else {@link #NOBODY}. */
  int last() {
    return last;
  }

  /** Where the strand stands among the candidates, or {@link #NOBODY}. */
  int indexOf(int strand) {
    return (present & 1L << strand) == 0 ? NOBODY : indices[strand];
  }
}
