package dev.heddle.explorer.strategy.exhaustive;

import java.util.Arrays;
import java.util.List;

/**
 * Estimates how large the tree of schedules is, while it is explored depth first, for as long as
 * {@link Descents} cannot tell.
 *
 * <p>This is the recursive estimator of Kilby, Slaney, Thiébaux, Walsh (Estimating Search Tree
 * Size, AAAI 2006): branches of a node that were not run yet are taken to be as large as those that
 * were. Their trees are binary, and both children are known; here a node may yet get more branches,
 * from races that are still to be found. So the estimate is low at first, and exact at the end. To
 * take nodes to have as many branches as finished ones have had makes it worse: what is too much at
 * each node of a path is multiplied.
 */
final class Extent {
  private long[] traces = new long[64];
  private int[] children = new int[64];

  /** A node that was not there before. */
  void arrive(int depth) {
    if (depth == traces.length) {
      traces = Arrays.copyOf(traces, 2 * depth);
      children = Arrays.copyOf(children, 2 * depth);
    }
    traces[depth] = 0;
    children[depth] = 0;
  }

  /** All below the running branch of this node was run, and had so many traces. */
  void childIsDone(int depth, long count) {
    traces[depth] += count;
    children[depth]++;
  }

  /** A node that was left by another search. */
  void restore(int depth, long tracesBelow, int childrenDone) {
    arrive(depth);
    traces[depth] = tracesBelow;
    children[depth] = childrenDone;
  }

  int children(int depth) {
    return children[depth];
  }

  /** How many traces there are below those branches of the node that were run. */
  long traces(int depth) {
    return traces[depth];
  }

  /**
   * How many traces there are below the first of the nodes on the path.
   *
   * @param path the nodes from the first to one of which the next branch is about to be run
   */
  double total(List<Node> path) {
    double below = 0;
    for (int depth = path.size() - 1; depth >= 0; depth--) {
      Node node = path.get(depth);
      boolean isRunning = depth < path.size() - 1;
      int known = children[depth] + (isRunning ? 1 : 0);
      int open = node.branches.size() + (isRunning ? 0 : 1);
      if (known > 0) {
        below = (traces[depth] + below) / known * (known + open);
      }
    }
    return below;
  }

  /** How many of them were run. */
  long run(int end) {
    long sum = 0;
    for (int depth = 0; depth < end; depth++) {
      sum += traces[depth];
    }
    return sum;
  }
}
