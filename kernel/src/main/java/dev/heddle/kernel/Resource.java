package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Something outside of memory that threads use together, such as a file. It is compared by
 * identity: there is one in an execution for each.
 */
public final class Resource {
  private final String name;
  private final List<Range> ranges = new ArrayList<>(0);

  /** A part of a file that was written. */
  private record Range(long from, long to) {
    boolean overlaps(Range other) {
      return from < other.to && other.from < to;
    }
  }

  Resource(String name) {
    this.name = name;
  }

  /**
   * The places that a write to a part touches: one for each part written so far that it overlaps,
   * itself included.
   */
  int[] places(long from, long length) {
    Range written = new Range(from, from + length);
    if (!ranges.contains(written)) {
      ranges.add(written);
    }
    int[] places = new int[ranges.size()];
    int n = 0;
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).overlaps(written)) {
        places[n++] = i;
      }
    }
    return java.util.Arrays.copyOf(places, n);
  }

  /** {@code the file /tmp/log}. */
  @Override
  public String toString() {
    return name;
  }
}
