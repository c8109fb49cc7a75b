package dev.heddle.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One row of {@link Operations}: an operation of the JDK through which threads meet.
 *
 * @param kind how the kernel treats a call of it
 * @param guard asks whether it would go through; {@code null} when it simply runs, and parks if it
 *     must
 * @param interruptible whether an interrupt ends the wait
 * @param waitsFor what a strand that is blocked in it waits for, in words
 */
public record Operation(Kind kind, @Nullable Guard guard, boolean interruptible, String waitsFor) {

  /** Whether the receiver may be a collection whose own methods are synchronized. */
  public boolean mayEnterCollection() {
    return guard == Operations.MONITOR_GUARD;
  }

  /** Whether what it waits for is a lock or a permit: what others have, and give back. */
  public boolean isShared() {
    return waitsFor.equals(Operations.LOCK_ITSELF) || waitsFor.equals(Operations.PERMIT);
  }

  /** How the kernel treats a call. */
  public enum Kind {
    /** A scheduling point before the call; with a guard, the call waits there until it opens. */
    POINT,
    /**
     * As {@link #POINT}, if the object is one of the JDK's concurrent ones: the call's type does
     * not tell.
     */
    POINT_IF_SHARED,
    /** No point: the operation makes its own when it blocks. The place of the call is noted. */
    NOTE,
    /** A point that takes or gives back a lock of {@code java.util.concurrent.locks}. */
    LOCK,
    /** Printing or logging. */
    OUTPUT
  }
}
