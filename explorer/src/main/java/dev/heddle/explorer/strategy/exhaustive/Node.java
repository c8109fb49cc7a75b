package dev.heddle.explorer.strategy.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state of the program on the path that is being explored, before a step. */
final class Node {
  /** The branches that are still to be run, in this order. */
  final List<Branch> branches = new ArrayList<>(0);

  /** The steps that need not be taken here. */
  final List<Sleeper> asleep = new ArrayList<>(0);

  /** The branch that runs. */
  @Nullable Branch current;

  /** What the running step has drawn. */
  int[] drawn = Branch.NO_DRAWS;

  /** Of how many each of these was drawn. */
  int[] bounds = Branch.NO_DRAWS;

  /** The strands whose other draws are among the branches already, as bits. */
  long fannedOut;

  /** The strands that can go on here, as bits. */
  long candidates;

  /** The branch that comes next, if it was dealt out. */
  @Nullable Dealt dealt;

  void clear() {
    dealt = null;
    branches.clear();
    asleep.clear();
    fannedOut = 0;
    enter(null);
  }

  /** Goes on with another branch. */
  void enter(@Nullable Branch branch) {
    current = branch;
    drawn = Branch.NO_DRAWS;
    bounds = Branch.NO_DRAWS;
  }

  /** The branch comes now: what was dealt out, if this is it and all is as was foreseen. */
  @Nullable Dealt takeDealt(Branch branch) {
    Dealt before = dealt;
    dealt = null;
    return before != null && before.is(branch, asleep) ? before : null;
  }

  /** The same without what is planned. */
  Node asItRuns() {
    Node bare = new Node();
    Branch running = current;
    bare.current = running == null ? null : running.withoutNext();
    bare.drawn = drawn;
    bare.fannedOut = fannedOut;
    bare.candidates = candidates;
    bare.asleep.addAll(asleep);
    return bare;
  }

  void draw(int value, int bound) {
    int n = drawn.length;
    drawn = Arrays.copyOf(drawn, n + 1);
    bounds = Arrays.copyOf(bounds, n + 1);
    drawn[n] = value;
    bounds[n] = bound;
  }

  boolean hasBranch(int strand) {
    for (Branch branch : branches) {
      if (branch.strand() == strand && branch.draws().length == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the strand need not be run, whatever it draws. */
  boolean isAsleep(int strand) {
    for (int i = 0; i < asleep.size(); i++) {
      if (asleep.get(i).strand() == strand && asleep.get(i).draws().length == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether some of what the strand may draw has been run. */
  boolean isDrowsy(int strand) {
    for (int i = 0; i < asleep.size(); i++) {
      if (asleep.get(i).strand() == strand) {
        return true;
      }
    }
    return false;
  }

  /** Whether the strand need not be run with these draws. */
  boolean isAsleep(int strand, int[] draws) {
    for (Sleeper sleeper : asleep) {
      if (sleeper.strand() == strand && Arrays.equals(sleeper.draws(), draws)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all that the strand may draw here was run or will be. */
  boolean hasFannedOut(int strand) {
    return (fannedOut & 1L << strand) != 0;
  }

  /** The same execution may be run again, and then adds nothing. */
  private boolean isPlanned(int strand, int[] draws) {
    for (Branch branch : branches) {
      if (branch.strand() == strand && Arrays.equals(branch.draws(), draws)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the other draws of the step that has just been taken to the branches. */
  void fanOut(int strand) {
    boolean first = (fannedOut & 1L << strand) == 0;
    fannedOut |= 1L << strand;
    Branch running = current;
    int free = running == null ? 0 : running.draws().length;
    for (int i = first ? 0 : free; i < drawn.length; i++) {
      for (int value = 0; value < bounds[i]; value++) {
        int[] other = Arrays.copyOf(drawn, i + 1);
        other[i] = value;
        boolean wanted = i < free ? value != drawn[i] : value > drawn[i];
        if (wanted && !isAsleep(strand, other) && !isPlanned(strand, other)) {
          branches.add(Branch.leaf(strand, other));
        }
      }
    }
  }
}
