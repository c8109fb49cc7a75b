package dev.heddle.explorer.strategy.exhaustive;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an exhaustive search stands between two schedules: the path to the next one and what is
 * planned and done beside it. Plain data that another JVM can {@linkplain Exhaustive#resume go on
 * from}, exact to the trace, if it runs the same program with the same arguments and options.
 */
public final class Frontier {
  private static final int VERSION = 4;
  private static final Gson GSON = new Gson();

  final int version;

  /** Empty if nothing was run yet, or nothing is left. */
  final List<Level> path;

  final boolean isDone;

  /** Which limit was hit, if one was. */
  final @Nullable String limit;

  final long traces;
  final long redundant;
  final boolean isPatient;

  /** Whether only first steps of plans are kept: see {@link Room}. */
  final boolean isSparing;

  /** Which memory had become scheduling points. */
  final List<String> points;

  /** What steps touched: see {@link PackedTrees}. */
  private final List<Footprint> footprints;

  /**
   * A node of the path.
   *
   * @param current the branch that runs, of the last the one that is to be run, as a tree
   * @param drawn what its step drew
   * @param print a hash of what its step touched; 0 for the last, which is to be run
   * @param traces how many there were below the branches that are done
   * @param children how many such branches there were
   * @param branches those that are left
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Level(
      int[][] current,
      int[] drawn,
      long fannedOut,
      long candidates,
      long print,
      long traces,
      int children,
      int[][] branches,
      List<PackedTrees.PackedSleeper> asleep) {

    /** The node anew, for a search that changes it. */
    Node node(PackedTrees trees) {
      Node node = new Node();
      node.current = trees.unpack(current).getFirst();
      node.drawn = drawn;
      node.fannedOut = fannedOut;
      node.candidates = candidates;
      node.branches.addAll(trees.unpack(branches));
      node.asleep.addAll(trees.unpackSleepers(asleep));
      return node;
    }
  }

  Frontier(
      List<Level> path,
      boolean isDone,
      @Nullable String limit,
      long traces,
      long redundant,
      boolean isPatient,
      boolean isSparing,
      List<String> points,
      PackedTrees trees) {
    this.version = VERSION;
    this.path = List.copyOf(path);
    this.isDone = isDone;
    this.limit = limit;
    this.traces = traces;
    this.redundant = redundant;
    this.isPatient = isPatient;
    this.isSparing = isSparing;
    this.points = List.copyOf(points);
    this.footprints = trees.footprints();
  }

  /** Whether nothing is left to be run. */
  public boolean isDone() {
    return isDone;
  }

  /** How many traces were run until here. */
  public long traces() {
    return traces;
  }

  /** The keys of the memory whose accesses are scheduling points: see {@code Sites.arm}. */
  public List<String> points() {
    return points;
  }

  /** As JSON, for {@link #parse}. */
  public String toJson() {
    return GSON.toJson(this);
  }

  /**
   * What {@link #toJson} has written.
   *
   * @throws IllegalArgumentException if it is none, or of another version of Heddle
   */
  public static Frontier parse(String json) {
    Frontier frontier;
    try {
      frontier = GSON.fromJson(json, Frontier.class);
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("this is no saved state of an exhaustive search", e);
    }
    if (frontier == null
        || frontier.path == null
        || frontier.points == null
        || (frontier.version == VERSION && frontier.footprints == null)) {
      throw new IllegalArgumentException("this is no saved state of an exhaustive search");
    }
    if (frontier.version != VERSION) {
      throw new IllegalArgumentException(
          "this state was saved by another version of Heddle; begin anew");
    }
    return frontier;
  }

  /**
   * Whether all of it is there, which Gson does not ask.
   *
   * @throws RuntimeException if it is not
   */
  public void check() {
    var _ = nodes();
  }

  /** The nodes anew, for a search that changes them. */
  List<Node> nodes() {
    PackedTrees trees = new PackedTrees(footprints);
    List<Node> nodes = new ArrayList<>();
    for (Level level : path) {
      nodes.add(level.node(trees));
    }
    return nodes;
  }

  static Level level(Node node, PackedTrees trees, long print, long traces, int children) {
    Branch current = node.current;
    if (current == null) {
      throw new IllegalStateException("a node on the path has no branch");
    }
    return new Level(
        trees.pack(List.of(current)),
        node.drawn,
        node.fannedOut,
        node.candidates,
        print,
        traces,
        children,
        trees.pack(node.branches),
        trees.packSleepers(node.asleep));
  }
}
