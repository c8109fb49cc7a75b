package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Says of strands that can never go on what each waits for, who holds it, and what it holds. */
final class Autopsy {
  private final Tables tables;

  Autopsy(Tables tables) {
    this.tables = tables;
  }

  /** The JDK's classes in which a thread waits for what happens outside of the JVM. */
  private static final List<String> OUTSIDE =
      List.of(
          "java.lang.Process",
          "java.net.",
          "java.nio.channels.",
          "jdk.internal.net.",
          "sun.nio.",
          "sun.net.");

  /**
   * Blocked, unless the outside might have let a strand go on and did not.
   *
   * @param gaveUp whether the carrier waited for the outside in vain
   */
  Ending ending(Strand[] strands, boolean gaveUp) {
    Ending.Unsupported unanswered =
        gaveUp ? unanswered(strands, "in " + Outside.PATIENCE / 1_000_000_000 + " s") : null;
    return unanswered != null ? unanswered : new Ending.Blocked(blocked(strands));
  }

  /** Who waits for the outside, if somebody does. */
  Ending.@Nullable Unsupported unanswered(Strand[] strands, String time) {
    for (Strand strand : strands) {
      if (isOutside(strand)) {
        Site site = Sites.get(strand.site);
        String operation = site.op() == Op.OUTSIDE ? " in " + site.target() : "";
        String place = site.id() == 0 ? "" : " at " + site.location();
        return new Ending.Unsupported(
            "thread \""
                + strand.name()
                + "\" waits"
                + operation
                + place
                + " for what happens outside of the program, and nothing has happened "
                + time,
            strand.stack());
      }
    }
    return null;
  }

  private static boolean isOutside(Strand strand) {
    return strand.state == Strand.State.OUTSIDE
        || (strand.state == Strand.State.PARKED
            && strand.stack().stream().anyMatch(Autopsy::isOutside));
  }

  private static boolean isOutside(StackTraceElement frame) {
    return OUTSIDE.stream().anyMatch(frame.getClassName()::startsWith);
  }

  /**
   * Whether one of the strands waits in the JDK's code for what happens outside.
   *
   * @param asking the strand that calls this, whose stack is the caller's
   */
  static boolean areOutside(Strand[] strands, int count, Strand asking) {
    if (asking.state == Strand.State.PARKED
        && Arrays.stream(new Throwable().getStackTrace()).anyMatch(Autopsy::isOutside)) {
      return true;
    }
    return Arrays.stream(strands, 0, count).anyMatch(s -> s != asking && isOutside(s));
  }

  /** Whether strands wait for each other in a circle, so that nothing from outside can help. */
  boolean isDeadlock(Strand[] strands) {
    List<BlockedStrand> blocked = blocked(strands);
    for (BlockedStrand start : blocked) {
      Strand at = start.owner();
      for (int i = 0; at != null && i < blocked.size(); i++) {
        if (at == start.strand()) {
          return true;
        }
        Strand owner = at;
        at =
            blocked.stream()
                .filter(b -> b.strand() == owner)
                .map(BlockedStrand::owner)
                .filter(o -> o != null)
                .findFirst()
                .orElse(null);
      }
    }
    return false;
  }

  private List<BlockedStrand> blocked(Strand[] strands) {
    List<BlockedStrand> result = new ArrayList<>();
    for (Strand strand : strands) {
      if (strand.state != Strand.State.HALTED) {
        result.add(blocked(strand, strands));
      }
    }
    // Who called System.exit waits for the others; it is named where there are none.
    for (Strand strand : result.isEmpty() ? strands : new Strand[0]) {
      result.add(blocked(strand, strands));
    }
    return result;
  }

  private BlockedStrand blocked(Strand strand, Strand[] all) {
    List<BlockedStrand.Held> holds = HeldLocks.of(strand, tables);
    return switch (strand.state) {
      case MONITOR -> {
        Monitor m = strand.owned();
        yield new BlockedStrand(
            strand, BlockedStrand.Wait.MONITOR, strand.site, m.object, m.owner, m.site, 0, holds);
      }
      case WAITING -> {
        Monitor m = strand.owned();
        boolean entering = strand.notified;
        yield new BlockedStrand(
            strand,
            entering ? BlockedStrand.Wait.MONITOR : BlockedStrand.Wait.NOTIFICATION,
            strand.site,
            m.object,
            m.owner,
            m.site,
            m.unheard,
            holds);
      }
      case JOINING -> simple(strand, BlockedStrand.Wait.JOIN, strand.joined, holds);
      case CLASS_INIT -> {
        ClassState state = strand.initializing;
        Strand by = state == null ? null : state.initializer();
        yield simple(strand, BlockedStrand.Wait.CLASS_INIT, by, holds);
      }
      case PARKED -> atLock(strand, LockSupport.getBlocker(strand.thread()), all, holds);
      case OUTSIDE -> simple(strand, BlockedStrand.Wait.OUTSIDE, null, holds);
      case GUARD -> atLock(strand, strand.target, all, holds);
      case HALTED -> simple(strand, BlockedStrand.Wait.EXIT, null, holds);
      case READY, SLEEPING, POLLING, DONE -> simple(strand, BlockedStrand.Wait.PARK, null, holds);
    };
  }

  private BlockedStrand simple(
      Strand strand,
      BlockedStrand.Wait wait,
      @Nullable Strand owner,
      List<BlockedStrand.Held> holds) {
    return new BlockedStrand(strand, wait, strand.site, strand.target, owner, 0, 0, holds);
  }

  /** Waits at a lock have an owner; all others are told by the operation that was called. */
  private BlockedStrand atLock(
      Strand strand, @Nullable Object at, Strand[] all, List<BlockedStrand.Held> holds) {
    Object object = strand.target != null ? strand.target : at;
    if (strand.target instanceof Thread) {
      return simple(strand, BlockedStrand.Wait.JOIN, find(all, (Thread) strand.target), holds);
    }
    Thread owner = at == null ? null : JdkLocks.owner(at);
    boolean isSync = at instanceof AbstractOwnableSynchronizer || at == strand.target;
    if (owner != null && isSync) {
      return new BlockedStrand(
          strand,
          BlockedStrand.Wait.LOCK,
          strand.site,
          object,
          find(all, owner),
          object == null ? 0 : lockSite(object),
          0,
          holds);
    }
    BlockedStrand.Wait wait =
        Sites.get(strand.site).operation() == null
            ? BlockedStrand.Wait.PARK
            : BlockedStrand.Wait.OPERATION;
    return new BlockedStrand(strand, wait, strand.site, object, null, 0, 0, holds);
  }

  private int lockSite(Object lock) {
    Integer site = tables.lockSites.get(lock);
    return site == null ? 0 : site;
  }

  private static @Nullable Strand find(Strand[] strands, Thread thread) {
    return Arrays.stream(strands).filter(s -> s.thread() == thread).findFirst().orElse(null);
  }
}
