package dev.heddle.explorer.strategy.exhaustive;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** A plan made of events of the last execution. One object is used for one plan after the other. */
final class Reversal implements Plan {
  private final Trace trace;
  private final IntFunction<Node> nodes;
  private int[] events = new int[64];
  private int size;
  private boolean isGuess;
  private boolean isLastUnknown;

  Reversal(Trace trace, IntFunction<Node> nodes) {
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

  /**
   * Makes the plan to come to an event without some before it.
   *
   * @param left what is left out, and all that depends on it; the plan begins at the first
   */
  void make(List<Integer> left, int last, boolean guess) {
    size = 0;
    isGuess = guess;
    isLastUnknown = false;
    for (int event = left.getFirst() + 1; event < last; event++) {
      if (!trace.dependsOn(left, event)) {
        add(event);
      }
    }
    add(last);
  }

  private void add(int event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    events[size++] = event;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int strand(int step) {
    return trace.strand(events[step]);
  }

  @Override
  public int[] draws(int step) {
    return step == size - 1 ? Branch.NO_DRAWS : nodes.apply(events[step]).drawn;
  }

  @Override
  public Footprint footprint(int step) {
    return step == size - 1 && isLastUnknown ? Footprint.UNKNOWN : trace.footprint(events[step]);
  }

  @Override
  public boolean conflicts(int step, Footprint footprint) {
    return trace.conflicts(events[step], footprint);
  }

  @Override
  public boolean isNeeded(int first, int second) {
    int event = events[second];
    return second == size - 1
        ? trace.isBefore(events[first], trace.before(event)) || trace.conflict(events[first], event)
        : trace.isBefore(events[first], event);
  }

  @Override
  public boolean isLastUnknown() {
    return isLastUnknown;
  }

  @Override
  public boolean isLastSteady() {
    return !trace.isFickle();
  }

  @Override
  public boolean isGuess() {
    return isGuess;
  }
}
