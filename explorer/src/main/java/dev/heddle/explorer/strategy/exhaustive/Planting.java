package dev.heddle.explorer.strategy.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Plants plans in the wake-up trees of the path, unless what is planned or done there covers them.
 */
final class Planting {
  private static final int MISSED = -2;
  private static final int APART = -1;

  private final IntFunction<Node> nodes;
  private final Wishes wishes;
  private final Room room;
  private boolean[] done = new boolean[64];

  /**
   * Plants in the trees of these nodes.
   *
   * @param wishes notes what is planted in those that are another search's
   */
  Planting(IntFunction<Node> nodes, Wishes wishes, Room room) {
    this.nodes = nodes;
    this.wishes = wishes;
    this.room = room;
  }

  /** Plants a plan in the tree of the node at this depth. */
  void insert(int depth, Plan plan) {
    Node node = nodes.apply(depth);
    prepare(plan);
    for (Sleeper sleeper : node.asleep) {
      int at = find(plan, sleeper.strand(), sleeper.draws(), sleeper.footprint());
      boolean isPart = at == plan.size() - 1 && sleeper.draws().length > 0;
      boolean covers = at >= 0 || (at == APART && plan.isLastSteady());
      if (covers && (!isPart || node.hasFannedOut(sleeper.strand()))) {
        return;
      }
    }
    plant(depth, node.branches, plan);
  }

  private void plant(int depth, List<Branch> tree, Plan plan) {
    List<Branch> branches = tree;
    boolean isOwn = false;
    while (true) {
      Branch next = descend(branches, plan);
      if (next == null) {
        Branch added = chain(plan);
        branches.add(added);
        wishes.add(depth, plan, added);
        return;
      }
      isOwn |= wishes.isOwn(next);
      branches = next.next();
      if (branches.isEmpty() || isDone(plan)) {
        if (isOwn) {
          wishes.add(depth, plan, null);
        }
        return;
      }
    }
  }

  /** The branch that may as well be taken before the plan, if there is one. */
  private @Nullable Branch descend(List<Branch> branches, Plan plan) {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      int at = find(plan, branch.strand(), branch.draws(), branch.footprint());
      if (at != MISSED) {
        if (at >= 0) {
          done[at] = true;
        }
        return branch;
      }
    }
    return null;
  }

  private void prepare(Plan plan) {
    if (done.length < plan.size()) {
      done = new boolean[2 * plan.size()];
    }
    for (int i = 0; i < plan.size(); i++) {
      done[i] = false;
    }
  }

  private boolean isDone(Plan plan) {
    for (int i = 0; i < plan.size(); i++) {
      if (!done[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the step may as well be taken before the plan (is one of its weak initials).
   *
   * <p>It needs {@link Plan#isLastSteady} for a step that sleeps and is not in the plan: where the
   * last step is taken first, it may touch more than was seen.
   *
   * <p>Where only first steps are kept, one that is not in the plan does not do: after the plan
   * somebody may come in its way, and it is the rest of another plan that would have led there.
   *
   * @return where in the plan it stands, {@link #APART} if it is not there but commutes with all of
   *     it, or {@link #MISSED}
   */
  private int find(Plan plan, int strand, int[] draws, Footprint footprint) {
    int size = plan.size();
    for (int i = 0; i < size; i++) {
      if (!done[i] && plan.strand(i) == strand) {
        boolean fits = i == size - 1 || Branch.startsWith(plan.draws(i), draws);
        return fits && isFirst(plan, i) && (!room.isSparing() || isFirst(plan, i, footprint))
            ? i
            : MISSED;
      }
    }
    if (footprint.everything() || plan.isLastUnknown() || room.isSparing()) {
      return MISSED;
    }
    for (int i = 0; i < size; i++) {
      if (!done[i] && plan.conflicts(i, footprint)) {
        return MISSED;
      }
    }
    return APART;
  }

  /** Whether nothing in the plan must come before this. */
  private boolean isFirst(Plan plan, int at) {
    for (int i = 0; i < at; i++) {
      if (!done[i] && plan.isNeeded(i, at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same by what the step touches where it is taken first, which need not be what it touched
   * when it was seen: whether a thread's end is the last one depends on others.
   */
  private boolean isFirst(Plan plan, int at, Footprint footprint) {
    for (int i = 0; i < at && !footprint.everything(); i++) {
      if (!done[i] && plan.conflicts(i, footprint)) {
        return false;
      }
    }
    return true;
  }

  /** What is left of the plan. */
  private Branch chain(Plan plan) {
    Branch whole = wholeChain(plan);
    return room.isSparing() ? whole.withoutNext() : whole;
  }

  private Branch wholeChain(Plan plan) {
    Branch after = null;
    for (int i = plan.size() - 1; i >= 0; i--) {
      if (done[i]) {
        continue;
      }
      List<Branch> next = new ArrayList<>(1);
      if (after != null) {
        next.add(after);
      }
      room.take(1);
      boolean guess = plan.isGuess() && i == plan.size() - 1;
      after = new Branch(plan.strand(i), plan.draws(i), plan.footprint(i), guess, next);
    }
    if (after == null) {
      throw new IllegalStateException("nothing is left of the plan");
    }
    return after;
  }
}
