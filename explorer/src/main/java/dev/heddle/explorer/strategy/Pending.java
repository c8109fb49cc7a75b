package dev.heddle.explorer.strategy;

import dev.heddle.kernel.JdkLocks;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a strand's next step before it is taken: the object that it is about, the field,
 * and whether it reads. So two operations on one object of the JDK are taken to conflict, though
 * some only look at it, and two accesses to one array, though the elements may differ.
 */
final class Pending {
  private Pending() {}

  /** Whether the next steps of two strands, which both can be taken now, may not commute. */
  static boolean conflict(Strand one, Strand other) {
    Op first = one.pending();
    Op second = other.pending();
    if (first == Op.EXIT || second == Op.EXIT) {
      return true;
    }
    if (isAlone(first) || isAlone(second)) {
      return first == second && (first == Op.OUTPUT || first == Op.OUTSIDE);
    }
    if (isMemory(first) && isMemory(second)) {
      return !(isRead(first) && isRead(second))
          && one.target() == other.target()
          && Sites.place(one.site()) == Sites.place(other.site());
    }
    Object met = one.target();
    Object too = other.target();
    return met != null && too != null && (met == too || isSameLock(met, too));
  }

  /** Whether a step of this kind reads or writes a field or an array's element. */
  static boolean isMemory(Op op) {
    return op == Op.WRITE || op == Op.VOLATILE_WRITE || isRead(op);
  }

  private static boolean isRead(Op op) {
    return op == Op.READ || op == Op.VOLATILE_READ;
  }

  /** Whether the step concerns nothing that another strand's next step could change. */
  private static boolean isAlone(Op op) {
    return switch (op) {
      case BEGIN, END, START, JOIN, SLEEP, YIELD, SPIN, PARK, OUTPUT, OUTSIDE -> true;
      case MONITOR_ENTER, MONITOR_EXIT, WAIT, NOTIFY, NOTIFY_ALL, CALL, CLASS_INIT, EXIT -> false;
      case VOLATILE_READ, VOLATILE_WRITE, READ, WRITE -> false;
    };
  }

  /** Whether these are the two halves of one lock, for readers and for writers. */
  private static boolean isSameLock(Object one, Object other) {
    @Nullable Object sync = JdkLocks.sync(one);
    return sync != null && sync == JdkLocks.sync(other);
  }
}
