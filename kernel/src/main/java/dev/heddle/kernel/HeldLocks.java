package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.List;

/** Which monitors and locks of the JDK a strand holds. */
final class HeldLocks {
  private HeldLocks() {}

  static List<BlockedStrand.Held> of(Strand strand, Tables tables) {
    List<BlockedStrand.Held> held = new ArrayList<>();
    tables.monitors.forEach(
        m -> {
          if (m.owner == strand) {
            held.add(new BlockedStrand.Held(m.object, m.site));
          }
        });
    tables.lockSites.forEachKey(
        (lock, site) -> {
          if (JdkLocks.owner(lock) == strand.thread() && !JdkLocks.isRead(lock)) {
            held.add(new BlockedStrand.Held(lock, site));
          }
        });
    return held;
  }

  /** As {@link #of}, for the strand that runs: of itself it also knows the read locks. */
  static List<BlockedStrand.Held> ofRunning(Strand strand, Tables tables) {
    List<BlockedStrand.Held> held = of(strand, tables);
    tables.lockSites.forEachKey(
        (lock, site) -> {
          if (JdkLocks.isRead(lock) && JdkLocks.readHolds(lock) > 0) {
            held.add(new BlockedStrand.Held(lock, site));
          }
        });
    return held;
  }
}
