package dev.heddle.explorer.shrink;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;

/**
 * The usual course of an execution, from which schedules deviate: a strand goes on until it has to
 * wait, then the first one that is ready.
 */
final class Course {
  private Course() {}

  /** The index of the strand that goes on if nothing else is wanted. */
  static int usual(Candidates candidates) {
    int last = candidates.lastIndex();
    if (last >= 0 && isReady(candidates, last)) {
      return last;
    }
    for (int i = 0; i < candidates.size(); i++) {
      if (isReady(candidates, i)) {
        return i;
      }
    }
    return Math.max(0, last);
  }

  /** Whether it is a preemption to let another strand go on. */
  static boolean canGoOn(Candidates candidates) {
    int last = candidates.lastIndex();
    return last >= 0 && !candidates.pending().isPause() && isReady(candidates, last);
  }

  /** Whether the candidate neither waits for a time nor would go on without cause. */
  static boolean isReady(Candidates candidates, int index) {
    Strand strand = candidates.get(index);
    return !strand.goesOnWithoutCause() && !strand.needsTime(candidates.last());
  }

  /** The index of the strand with this number, or -1. */
  static int indexOf(Candidates candidates, int strand) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).id() == strand) {
        return i;
      }
    }
    return -1;
  }
}
