package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's monitor of an object: what {@code synchronized} and {@code Object.wait} of rewritten
 * code use in place of the JVM's (Java Language Specification 17.1 and 17.2).
 */
final class Monitor {
  final Object object;
  @Nullable Strand owner;

  /** How often the owner entered. */
  int depth;

  /** Where the owner entered first. */
  int site;

  /** Where a notification was last given that nobody waited for, or 0. */
  int unheard;

  /** Who waits for a notification, longest first. */
  final List<Strand> waiters = new ArrayList<>(0);

  Monitor(Object object) {
    this.object = object;
  }

  boolean isFree() {
    return owner == null;
  }

  void take(Strand strand, int times, int atSite) {
    owner = strand;
    depth = times;
    site = atSite;
  }

  /**
   * Gives the monitor back whole, as {@code Object.wait} does; returns how often it was entered.
   */
  int release() {
    int times = depth;
    owner = null;
    depth = 0;
    return times;
  }
}
