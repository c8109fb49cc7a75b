package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.explorer.strategy.exhaustive.PackedTrees.PackedWish;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search has done of a {@linkplain Exhaustive#below subtree} that another has dealt out: all
 * of it, or up to where the other can go on. Plain data.
 */
public final class Explored {
  final long traces;
  final long redundant;
  final boolean isPatient;

  /** A hash of what the first execution touched. */
  final long firstPrint;

  /** The plans for nodes above, in the order in which they were found. */
  private final List<PackedWish> wishes;

  /**
   * The path from the subtree's first node, of which only the print counts; empty if it is done.
   */
  private final List<Frontier.Level> path;

  private final List<Footprint> footprints;

  Explored(
      long traces,
      long redundant,
      boolean isPatient,
      long firstPrint,
      List<PackedWish> wishes,
      List<Frontier.Level> path,
      PackedTrees trees) {
    this.traces = traces;
    this.redundant = redundant;
    this.isPatient = isPatient;
    this.firstPrint = firstPrint;
    this.wishes = List.copyOf(wishes);
    this.path = List.copyOf(path);
    this.footprints = trees.footprints();
  }

  /** Whether nothing of the subtree is left. */
  public boolean isDone() {
    return path.isEmpty();
  }

  /** How many traces were run, each in one execution. */
  public long traces() {
    return traces;
  }

  /**
   * Whether all of it is there, which Gson does not ask.
   *
   * @throws RuntimeException if it is not
   */
  public void check() {
    var _ = wishes();
    var _ = nodes();
  }

  List<Wish> wishes() {
    PackedTrees trees = new PackedTrees(footprints);
    List<Wish> unpacked = new ArrayList<>();
    for (PackedWish wish : wishes) {
      unpacked.add(trees.unpack(wish));
    }
    return unpacked;
  }

  /** The levels of the path, the first of which belongs to the subtree's first node. */
  List<Frontier.Level> path() {
    return path;
  }

  /** The nodes of the path below the first, anew. */
  List<Node> nodes() {
    PackedTrees trees = new PackedTrees(footprints);
    List<Node> nodes = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      nodes.add(path.get(i).node(trees));
    }
    return nodes;
  }
}
