package dev.heddle.explorer.strategy.exhaustive;

import java.util.List;

/**
 * How much is planned. Wake-up trees may have a branch for each trace that is left: of N threads
 * that read what another writes there are 2 to the Nth. Before they take all memory, the search
 * begins again and is sparing: of each plan it keeps the first step only, as Source-DPOR does
 * (Abdulla, Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction, POPL 2014, algorithm
 * 1). Then a node has no more branches than there are strands and draws, and what the rest of the
 * plans led to is found again below; that may take redundant executions.
 */
final class Room {
  /** A step of a plan takes about 200 bytes: these are a gigabyte, or a fifth of the heap. */
  static final int MOST = (int) Math.min(5_000_000, Runtime.getRuntime().maxMemory() / 1_000);

  private final int most;
  private int planned;
  private int recountAt;
  private boolean isSparing;

  /**
   * Room that nothing takes.
   *
   * @param most how many steps may be planned as a whole
   */
  Room(int most) {
    this.most = most;
    begin(false);
  }

  /** A search begins, with nothing planned. */
  void begin(boolean sparing) {
    isSparing = sparing;
    planned = 0;
    recountAt = most;
  }

  /** A search is gone on with that has planned something. */
  void resume(boolean sparing) {
    isSparing = sparing;
    planned = most;
    recountAt = most;
  }

  /** Whether only the first steps of plans are kept. */
  boolean isSparing() {
    return isSparing;
  }

  /** So many steps were planned. */
  void take(int steps) {
    planned += steps;
  }

  /** Whether there are more steps than may be; those that were run since count no more. */
  boolean isFull(List<Node> path) {
    if (isSparing || planned < recountAt) {
      return false;
    }
    planned = 0;
    for (Node node : path) {
      planned += PackedTrees.steps(node.branches, most);
    }
    recountAt = Math.max(most, planned + most / 2);
    return planned > most;
  }
}
