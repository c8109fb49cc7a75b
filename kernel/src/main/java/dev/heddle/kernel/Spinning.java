package dev.heddle.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which strands of an execution merely wait for a change of what they read: see {@link SpinWait}.
 */
final class Spinning {
  /** As many reads in a row, and a strand is looked at more closely. */
  private static final int READS_BEFORE_SUSPICION = 32;

  private final Strategy strategy;
  private int waiting;

  /** How many strands' reads are remembered. */
  private int tracked;

  /** Whether it was drawn that loops wait for a change. */
  private boolean drawn;

  private boolean impatient;

  Spinning(Strategy strategy) {
    this.strategy = strategy;
  }

  boolean isAny() {
    return waiting > 0;
  }

  /** A strand has changed a place: who waits for that may look again. */
  void changed(Strand strand, @Nullable Object object, int place, Strand[] live, int liveCount) {
    strand.reads = 0;
    SpinWait own = strand.spin;
    if (own != null) {
      own.acted();
    }
    for (int i = 0; tracked > 0 && i < liveCount; i++) {
      SpinWait spin = live[i].spin;
      if (spin == null || !spin.contains(object, place)) {
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
    } else if (++strand.reads > READS_BEFORE_SUSPICION) {
      strand.spin = new SpinWait();
      tracked++;
    }
  }

  /** Before a strand stops: one that does nothing but look again waits for a change. */
  void stops(Strand strand, Op op) {
    SpinWait spin = strand.spin;
    boolean pauses = op == Op.YIELD || op == Op.SPIN;
    if (spin == null) {
      if (pauses) {
        strand.spin = new SpinWait();
        tracked++;
      }
    } else if ((pauses || spin.isRereading()) && spin.pause()) {
      if (pauses && isImpatient()) {
        spin.resume();
      } else {
        waiting++;
      }
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
