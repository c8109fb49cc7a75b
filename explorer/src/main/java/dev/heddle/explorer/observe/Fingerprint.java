package dev.heddle.explorer.observe;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import org.jspecify.annotations.Nullable;

/**
 * A hash of the events of an execution: who did what where, in order. Equal executions have equal
 * fingerprints in every JVM. Minor steps are left out, and lines: a print added to the program
 * changes nothing.
 */
public final class Fingerprint implements Observer {
  private static final long START = 0xCBF29CE484222325L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final int STRAND_SHIFT = 40;
  private static final int OP_SHIFT = 8;

  private long hash = START;

  /** Starts anew. */
  public void reset() {
    hash = START;
  }

  /** The hash of the events since the last reset. */
  public long value() {
    return hash;
  }

  @Override
  public boolean wantsTouches() {
    return false;
  }

  @Override
  public Observer ofAccesses() {
    return NONE;
  }

  @Override
  public Observer ofTouches() {
    return NONE;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    if (!op.isMinor()) {
      long z = (hash ^ event(strand, op, site)) * PRIME;
      hash = z ^ (z >>> 32);
    }
  }

  /** A number for an event that is the same in every JVM. */
  static long event(Strand strand, Op op, int site) {
    return ((long) strand.id() << STRAND_SHIFT)
        ^ ((long) op.name().hashCode() << OP_SHIFT)
        ^ Sites.stableHash(site);
  }
}
