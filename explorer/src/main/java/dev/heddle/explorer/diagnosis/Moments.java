package dev.heddle.explorer.diagnosis;

import dev.heddle.explorer.observe.Cycle.Moment;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operation;
import dev.heddle.kernel.Sites;
import java.util.concurrent.locks.Condition;

/** What a step of a cycle says of the strand that took it. */
final class Moments {
  private Moments() {}

  /** Whether it lets others go first. */
  static boolean isPause(Moment m) {
    return m.op() == Op.YIELD || m.op() == Op.SPIN;
  }

  /** Whether an attempt or a wait ended in vain. */
  static boolean isFailure(Moment m) {
    if (m.timedOut()) {
      return m.op() == Op.PARK || m.op() == Op.JOIN || m.op() == Op.MONITOR_ENTER;
    }
    return m.op() == Op.CALL && m.onlyLooks() && isAttempt(m.site());
  }

  /** Whether what is called there says with its result whether it succeeded. */
  private static boolean isAttempt(int site) {
    String method = method(site);
    return method.startsWith("try")
        || method.startsWith("poll")
        || method.startsWith("offer")
        || method.startsWith("compareAnd")
        || method.startsWith("weakCompareAnd");
  }

  /** Whether something is acquired. */
  static boolean takes(Moment m) {
    String method = method(m.site());
    return m.changes()
        && (m.op() == Op.CALL || m.op() == Op.MONITOR_ENTER)
        && !method.startsWith("unlock")
        && !method.startsWith("release");
  }

  /** Whether it begins a wait for a notification or a signal. */
  static boolean isWait(Moment m) {
    return m.op() == Op.WAIT || (m.op() == Op.CALL && m.target() instanceof Condition);
  }

  /** Whether it woke in the queue of a lock or semaphore, before its time was over. */
  static boolean isInQueue(Moment m) {
    Operation operation = Sites.get(m.site()).operation();
    return m.op() == Op.PARK && !m.timedOut() && operation != null && operation.isShared();
  }

  private static String method(int site) {
    String target = Sites.get(site).target();
    return target.substring(target.lastIndexOf('.') + 1);
  }
}
