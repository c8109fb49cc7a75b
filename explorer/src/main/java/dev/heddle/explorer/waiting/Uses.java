package dev.heddle.explorer.waiting;

import dev.heddle.kernel.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import org.jspecify.annotations.Nullable;

/** Memory that strands share, and where in the program it was used. Locks and monitors are none. */
final class Uses {
  /** A program that uses more in a few steps is not looked at. */
  private static final int MOST = 1_000;

  private static final String LOCKS = "java.util.concurrent.locks.";

  private final List<Use> all = new ArrayList<>();

  /** So many places are too many to tell. */
  private boolean overflowed;

  private record Use(@Nullable Object owner, int place, int site) {
    boolean isOf(@Nullable Object object, int at) {
      return owner == object && place == at;
    }
  }

  /** Whether a place may be part of what strands wait for, beside the lock itself. */
  static boolean isState(@Nullable Object owner, int place) {
    if (owner == null || Places.isField(place)) {
      return Places.isField(place);
    }
    return (place >= 0 || place == Places.STATE || place == Places.CONTENTS)
        && !(owner instanceof AbstractOwnableSynchronizer)
        && !(owner instanceof Thread)
        && !owner.getClass().getName().startsWith(LOCKS);
  }

  void add(@Nullable Object owner, int place, int site) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isOf(owner, place) && all.get(i).site == site) {
        return;
      }
    }
    overflowed |= all.size() >= MOST;
    if (!overflowed) {
      all.add(new Use(owner, place, site));
    }
  }

  boolean hasOverflowed() {
    return overflowed;
  }

  boolean contains(@Nullable Object owner, int place) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isOf(owner, place)) {
        return true;
      }
    }
    return false;
  }

  /** Where places were used that the other has, too. */
  List<Integer> sitesOfWhatIsIn(Uses other) {
    return all.stream()
        .filter(u -> other.contains(u.owner, u.place))
        .map(Use::site)
        .distinct()
        .toList();
  }
}
