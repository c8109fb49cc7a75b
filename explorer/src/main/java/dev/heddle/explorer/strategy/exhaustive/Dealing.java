package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.kernel.Sites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds subtrees that another search may explore before their turn: those of the branches that come
 * next at a node of the path, when the one that runs there is done, if they are leaves of the
 * wake-up tree. A leaf stays one, so what is run below it follows from the steps that sleep beside
 * it alone, and these are those that sleep there now and the step that runs. (A branch after which
 * something is planned may be planted under until its turn comes.)
 */
final class Dealing {
  /** Without plans above a subtree, what is found out there is told, though it is planned. */
  private static final int MOST_PLANS = 2_000;

  /** The turn of a subtree that is worth it so many times may not come for long. */
  private static final long TOO_LARGE = 50;

  private static final int NONE = -1;

  private final List<Node> path;
  private final Trace trace;
  private final Extent extent;
  private final Room room;
  private long count;

  Dealing(List<Node> path, Trace trace, Extent extent, Room room) {
    this.path = path;
    this.trace = trace;
    this.extent = extent;
    this.room = room;
  }

  /**
   * Deals out the smallest subtree that is large enough, as far as that can be known: its turn
   * comes soon, and by then it should be done.
   *
   * @param given how many nodes the path has
   * @param worth how many traces it should have at least, at least 1
   */
  @Nullable Dealt deal(int given, long worth) {
    if (trace.recorded() < given - 1) {
      return null;
    }
    long below = given == 0 ? 0 : extent.traces(given - 1);
    for (int depth = given - 2; depth > 0; depth--) {
      Node node = path.get(depth);
      int children = extent.children(depth);
      long mean = children == 0 ? 0 : extent.traces(depth) / children;
      long size = Math.max(below, mean);
      if (size > TOO_LARGE * worth) {
        return null;
      }
      boolean isWorth = size >= worth && node.dealt == null;
      int at = isWorth && !node.branches.isEmpty() ? next(depth) : NONE;
      if (at != NONE) {
        node.dealt = dealt(depth, at);
        return node.dealt;
      }
      below += extent.traces(depth);
    }
    return null;
  }

  /**
   * Which of a node's branches comes next, as the search will take it, or {@link #NONE} if that
   * cannot be dealt.
   */
  private int next(int depth) {
    Node node = path.get(depth);
    int strand = trace.strand(depth);
    for (int i = 0; i < node.branches.size(); i++) {
      Branch branch = node.branches.get(i);
      boolean isPossible = (node.candidates & 1L << branch.strand()) != 0;
      boolean runs = branch.strand() == strand && Arrays.equals(branch.draws(), node.drawn);
      if (isPossible && !runs && !node.isAsleep(branch.strand(), branch.draws())) {
        boolean isLeaf = branch.next().isEmpty() && branch.draws().length == 0;
        return isLeaf ? i : NONE;
      }
    }
    return NONE;
  }

  private Dealt dealt(int depth, int at) {
    Node node = path.get(depth);
    Node then = new Node();
    then.enter(node.branches.get(at));
    then.candidates = node.candidates;
    then.fannedOut = node.fannedOut;
    then.asleep.addAll(node.asleep);
    then.asleep.add(new Sleeper(trace.strand(depth), node.drawn, trace.footprint(depth)));
    then.branches.addAll(node.branches.subList(at + 1, node.branches.size()));
    Frontier start = start(depth, then);
    return new Dealt(++count, node.branches.get(at), then.asleep, start);
  }

  private Frontier start(int depth, Node last) {
    PackedTrees trees = new PackedTrees();
    List<Frontier.Level> levels = new ArrayList<>();
    boolean isLarge = PackedTrees.steps(last.branches, MOST_PLANS) > MOST_PLANS;
    for (int event = 0; event < depth && !isLarge; event++) {
      int most = MOST_PLANS / depth;
      isLarge = PackedTrees.steps(path.get(event).branches, most) > most;
    }
    for (int event = 0; event < depth; event++) {
      levels.add(level(path.get(event), trees, trace.print(event), isLarge));
    }
    levels.add(level(last, trees, 0, isLarge));
    return new Frontier(
        levels, false, null, 0, 0, false, room.isSparing(), Sites.armedKeys(), trees);
  }

  private static Frontier.Level level(Node node, PackedTrees trees, long print, boolean isLarge) {
    Node copy = node.asItRuns();
    if (!isLarge) {
      copy.branches.addAll(node.branches);
    }
    return Frontier.level(copy, trees, print, 0, 0);
  }
}
