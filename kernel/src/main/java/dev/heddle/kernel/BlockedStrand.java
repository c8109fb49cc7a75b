package dev.heddle.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strand that cannot go on.
 *
 * @param strand the strand; its {@link Strand#stack()} can be asked until the next execution starts
 * @param kind the kind of wait
 * @param site where it waits
 * @param object what it waits at: the monitor's object, the lock, the queue, the thread
 * @param owner who holds that, if it is held
 * @param ownerSite where the owner took it, or 0 when that is not known
 * @param unheard where a notification was given that nobody heard, or 0
 * @param holds what the strand itself holds
 */
public record BlockedStrand(
    Strand strand,
    Wait kind,
    int site,
    @Nullable Object object,
    @Nullable Strand owner,
    int ownerSite,
    int unheard,
    List<Held> holds) {

  /** Copies the list. */
  public BlockedStrand {
    holds = List.copyOf(holds);
  }

  /** The kinds of waits. */
  public enum Wait {
    /** To enter a monitor. */
    MONITOR,
    /** In {@code Object.wait}. */
    NOTIFICATION,
    /** For a lock of {@code java.util.concurrent.locks}. */
    LOCK,
    /** In another operation of {@link Operations}. */
    OPERATION,
    /** In {@code LockSupport.park}, called by the program or deep in the JDK. */
    PARK,
    /** For a thread's end. */
    JOIN,
    /** For another strand that initialises a class. */
    CLASS_INIT,
    /** For what happens outside of the schedule: a socket, a process, input. */
    OUTSIDE,
    /** For the end of the shutdown hooks, in {@code System.exit}. */
    EXIT
  }

  /**
   * A lock that a strand holds.
   *
   * @param lock the monitor's object or the lock
   * @param site where the strand took it, or 0 when that is not known
   */
  public record Held(Object lock, int site) {}
}
