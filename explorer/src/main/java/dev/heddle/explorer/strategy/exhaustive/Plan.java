package dev.heddle.explorer.strategy.exhaustive;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A sequence of steps of the last execution that reverses a race, to be run from the node before
 * the race's first event. Its last step is the race's second event, which may touch something else
 * there, and draw something else. One object is used for one plan after the other.
 */
final class Plan {
  private final Trace trace;
  private final IntFunction<Node> nodes;
  private int[] events = new int[64];
  private int size;
  private boolean isGuess;
  private boolean isLastUnknown;

  Plan(Trace trace, IntFunction<Node> nodes) {
    this.trace = trace;
    this.nodes = nodes;
  }

  /** The events between the two that do not depend on the first, and then the second. */
  void make(int first, int second, boolean guess, boolean lastUnknown) {
    size = 0;
    isGuess = guess;
    isLastUnknown = lastUnknown;
    for (int event = first + 1; event < second; event++) {
      if (!trace.isBefore(first, event)) {
        add(event);
      }
    }
    add(second);
  }

  private void add(int event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    events[size++] = event;
  }

  /** How many steps it has, at least 1. */
  int size() {
    return size;
  }

  int strand(int step) {
    return trace.strand(events[step]);
  }

  /** What the step has drawn; nothing for the last, whose draws are free. */
  int[] draws(int step) {
    return step == size - 1 ? Branch.NO_DRAWS : nodes.apply(events[step]).drawn;
  }

  /** What the step touched when it was seen. */
  Footprint footprint(int step) {
    return step == size - 1 && isLastUnknown ? Footprint.UNKNOWN : trace.footprint(events[step]);
  }

  /** Whether the step conflicts with one of another strand with this footprint. */
  boolean conflicts(int step, Footprint footprint) {
    return trace.conflicts(events[step], footprint);
  }

  /** Whether the first of two steps has to come before the second. */
  boolean isNeeded(int first, int second) {
    int event = events[second];
    return second == size - 1
        ? trace.isBefore(events[first], trace.before(event)) || trace.conflict(events[first], event)
        : trace.isBefore(events[first], event);
  }

  /** Whether nothing is known of the last step but whose it is. */
  boolean isLastUnknown() {
    return isLastUnknown;
  }

  /** Whether it is not known that the last step can be taken. */
  boolean isGuess() {
    return isGuess;
  }
}
