package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.List;

/** All sequences of choices, one after the other, depth first: for programs that are small. */
final class EveryChoice implements Strategy {
  private record Choice(int chosen, int bound) {}

  private final List<Choice> path = new ArrayList<>();
  private final List<Integer> notifyBounds = new ArrayList<>();
  private int at;

  @Override
  public int nextStrand(Candidates candidates) {
    return choose(candidates.size());
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    notifyBounds.add(bound);
    return choose(bound);
  }

  /** Among how many waiters each notify of this execution chose. */
  List<Integer> notifyBounds() {
    return List.copyOf(notifyBounds);
  }

  private int choose(int bound) {
    if (bound < 2) {
      throw new AssertionError("asked to choose among " + bound);
    }
    if (at == path.size()) {
      path.add(new Choice(0, bound));
    }
    Choice choice = path.get(at++);
    if (choice.bound() != bound) {
      throw new AssertionError("the same choices led elsewhere: " + choice + ", now " + bound);
    }
    return choice.chosen();
  }

  /** Turns to the next sequence; {@code false} when there is none left. */
  boolean advance() {
    if (at != path.size()) {
      throw new AssertionError("the same choices led to an earlier end");
    }
    at = 0;
    notifyBounds.clear();
    while (!path.isEmpty()) {
      Choice last = path.removeLast();
      if (last.chosen() + 1 < last.bound()) {
        path.add(new Choice(last.chosen() + 1, last.bound()));
        return true;
      }
    }
    return false;
  }
}
