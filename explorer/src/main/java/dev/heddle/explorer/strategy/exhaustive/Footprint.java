package dev.heddle.explorer.strategy.exhaustive;

import java.util.Arrays;

/**
 * What one step touched, in names that hold in every execution that begins in the same way.
 *
 * @param names the places
 * @param writes whether each was changed
 * @param everything whether it depends on all that others do
 */
@SuppressWarnings("ArrayRecordComponent") // equality is that of their contents
record Footprint(long[] names, boolean[] writes, boolean everything) {
  /** Of a step of which nothing is known: it may touch anything. */
  static final Footprint UNKNOWN = new Footprint(new long[0], new boolean[0], true);

  /** Whether the order of two such steps of different strands matters. */
  boolean conflictsWith(Footprint other) {
    if (everything || other.everything) {
      return true;
    }
    for (int i = 0; i < names.length; i++) {
      if (other.touches(names[i], writes[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether it touches the place in a way that conflicts with such a touch. */
  boolean touches(long name, boolean write) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] == name && (write || writes[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Footprint footprint
        && everything == footprint.everything
        && Arrays.equals(names, footprint.names)
        && Arrays.equals(writes, footprint.writes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(names) + Arrays.hashCode(writes);
  }
}
