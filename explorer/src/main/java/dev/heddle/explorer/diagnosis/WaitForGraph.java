package dev.heddle.explorer.diagnosis;

import dev.heddle.kernel.BlockedStrand;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who waits for whom among strands that cannot go on. */
final class WaitForGraph {
  private final List<BlockedStrand> strands;

  WaitForGraph(List<BlockedStrand> strands) {
    this.strands = strands;
  }

  /** The strands of a circle in which each waits for the next, or none. */
  List<BlockedStrand> cycle() {
    for (BlockedStrand start : strands) {
      List<BlockedStrand> path = new ArrayList<>();
      BlockedStrand at = start;
      while (at != null && !path.contains(at)) {
        path.add(at);
        at = find(waitsFor(at));
      }
      if (at != null) {
        return path.subList(path.indexOf(at), path.size());
      }
    }
    return List.of();
  }

  /**
   * Whom a strand waits for by name: who holds what it wants. A thread's end can be waited for,
   * too.
   */
  private static @Nullable Strand waitsFor(BlockedStrand blocked) {
    return blocked.owner();
  }

  private @Nullable BlockedStrand find(@Nullable Strand strand) {
    return strands.stream().filter(b -> b.strand() == strand).findFirst().orElse(null);
  }
}
