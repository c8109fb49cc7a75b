package dev.heddle.explorer;

import dev.heddle.explorer.strategy.SearchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The traces that an exploration has seen, by their hashes, in bounded memory.
 *
 * <p>When there is no room, those of every second hash are forgotten and left out from then on, and
 * what is known of the rest stands for all (Flajolet: On Adaptive Sampling, Computing 34, 1990). So
 * the estimates stay unbiased; the number of traces is then off by about a thousandth.
 */
final class Traces {
  private static final int FIRST_ROOM = 1 << 10;
  private static final int MOST = 1 << 20;

  private final int most;
  private long[] hashes = new long[FIRST_ROOM];
  private boolean[] isRepeated = new boolean[FIRST_ROOM];
  private int used;
  private int once;
  private int level;
  private long added;
  private long drawn;

  Traces() {
    this(MOST);
  }

  /** Keeps at most so many hashes. */
  Traces(int most) {
    this.most = most;
  }

  /** Forgets all. */
  void clear() {
    hashes = new long[FIRST_ROOM];
    isRepeated = new boolean[FIRST_ROOM];
    used = 0;
    once = 0;
    level = 0;
    added = 0;
    drawn = 0;
  }

  /**
   * One more schedule has this trace.
   *
   * @param isDrawn whether chance decided on it
   * @return whether it is known to be the first
   */
  boolean add(long traceHash, boolean isDrawn) {
    added++;
    drawn += isDrawn ? 1 : 0;
    long hash = traceHash == 0 ? 1 : traceHash;
    if (isLeftOut(hash)) {
      return false;
    }
    int at = indexOf(hash);
    if (hashes[at] == hash) {
      once -= isRepeated[at] ? 0 : 1;
      isRepeated[at] = true;
      return false;
    }
    hashes[at] = hash;
    isRepeated[at] = !isDrawn;
    once += isDrawn ? 1 : 0;
    if (++used > most) {
      level++;
      rebuild(hashes.length);
    } else if (used * 2 > hashes.length) {
      rebuild(hashes.length * 2);
    }
    return true;
  }

  /** The lowest bits say whose turn it is to go; the highest, where the hash stands. */
  private boolean isLeftOut(long hash) {
    return (hash & ((1L << level) - 1)) != 0;
  }

  private int indexOf(long hash) {
    int at = (int) (hash >>> Integer.SIZE) & (hashes.length - 1);
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  private void rebuild(int size) {
    long[] old = hashes;
    boolean[] repeated = isRepeated;
    hashes = new long[size];
    isRepeated = new boolean[size];
    used = 0;
    once = 0;
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0 && !isLeftOut(old[i])) {
        int at = indexOf(old[i]);
        hashes[at] = old[i];
        isRepeated[at] = repeated[i];
        used++;
        once += repeated[i] ? 0 : 1;
      }
    }
  }

  /** How many different traces there are; an estimate if not all could be kept. */
  long distinct() {
    return (long) used << level;
  }

  boolean isEstimated() {
    return level > 0;
  }

  /** What is left to be seen, as far as this search allows to say so. */
  @Nullable Residual residual(SearchStrategy search) {
    if (drawn == 0) {
      return null;
    }
    double unseen = Math.min(1, (double) ((long) once << level) / drawn);
    return new Residual(added, distinct(), isEstimated(), unseen, search.promises());
  }
}
