package dev.heddle.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which strands of an execution merely wait for a change of what they read: see {@link SpinWait}.
 *
 * <p>A strand is watched from when it pauses, or has done nothing but look for a while, until it
 * does something else. As long as none is watched, and the observer does not want them, touches
 * need not be shown: this class says so in {@link Hooks#touching}. When a strand comes to be
 * watched depends on its steps alone, so that a schedule takes the same course with any observer.
 */
final class Spinning {
  /** As many looks in a row, and a strand is watched. */
  private static final int LOOKS_BEFORE_SUSPICION = 32;

  private final Strategy strategy;
  private final boolean isTouchWanted;
  private int watched;
  private int waiting;

  /** Whether it was drawn that loops wait for a change. */
  private boolean drawn;

  private boolean impatient;

  Spinning(Strategy strategy, boolean isTouchWanted) {
    this.strategy = strategy;
    this.isTouchWanted = isTouchWanted;
  }

  /** Before the first strand runs. */
  void begin() {
    Hooks.touching = isTouchWanted;
  }

  boolean isAny() {
    return waiting > 0;
  }

  /** Whether what strands read and change matters. */
  boolean isWatching() {
    return watched > 0;
  }

  /** A strand has changed a place: who waits for that may look again. */
  void changed(Strand strand, @Nullable Object object, int place, Strand[] live, int liveCount) {
    if (watched == 0) {
      return;
    }
    SpinWait own = strand.spin;
    if (own != null) {
      own.acted();
    }
    for (int i = 0; i < liveCount; i++) {
      SpinWait spin = live[i].spin;
      if (spin == null || spin.hasActed() || !spin.contains(object, place)) {
        continue;
      }
      if (spin.isWaiting()) {
        spin.wake();
        waiting--;
      } else if (spin != own) {
        spin.acted(); // it has read there what is no longer so, and must look again
      }
    }
  }

  /** A strand has read a place. */
  void looked(Strand strand, @Nullable Object object, int place) {
    SpinWait spin = strand.spin;
    if (spin != null) {
      spin.read(object, place);
    }
  }

  /** A strand takes a step. */
  void steps(Strand strand, Op op) {
    if (!op.isLook()) {
      strand.looks = 0;
      SpinWait spin = strand.spin;
      if (spin != null) {
        spin.acted();
      }
    } else if (++strand.looks > LOOKS_BEFORE_SUSPICION && strand.spin == null) {
      watch(strand);
    }
  }

  /** Before a strand stops: one that does nothing but look again waits for a change. */
  void stops(Strand strand, Op op) {
    SpinWait spin = strand.spin;
    boolean pauses = op == Op.YIELD || op == Op.SPIN;
    if (spin == null) {
      if (pauses) {
        watch(strand);
      }
    } else if ((pauses || spin.isRereading()) && spin.pause()) {
      if (pauses && isImpatient()) {
        spin.resume();
      } else {
        waiting++;
      }
    } else if (!pauses && spin.hasActed()) {
      ends(strand);
    }
  }

  private void watch(Strand strand) {
    strand.spin = new SpinWait();
    watched++;
    Hooks.touching = true;
  }

  /** A strand does not merely wait, or has ended. */
  void ends(Strand strand) {
    if (strand.spin != null) {
      strand.spin = null;
      strand.looks = 0;
      watched--;
      Hooks.touching = isTouchWanted || watched > 0;
    }
  }

  private boolean isImpatient() {
    if (!drawn) {
      drawn = true;
      impatient = strategy.nextDraw(Strategy.Draw.IMPATIENCE, 2) == 1;
    }
    return impatient;
  }

  /** It is a strand's turn. */
  void goesOn(Strand strand) {
    SpinWait spin = strand.spin;
    if (spin != null && spin.isOrWasWaiting()) {
      if (spin.isWaiting()) {
        waiting--;
      }
      spin.resume();
    }
  }
}
