package dev.heddle.explorer.waiting;

import dev.heddle.explorer.observe.Cycle;
import dev.heddle.explorer.observe.Cycle.Moment;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A fair cycle in which strands wait in {@code Object.wait} or for a {@code Condition}: maybe by
 * design, maybe since others never let them in.
 *
 * @param from the number of its first step
 * @param length how many steps it takes
 * @param waiters who waits
 */
public record Suspicion(long from, long length, List<Waiter> waiters) {

  /** Copies the list. */
  public Suspicion {
    waiters = List.copyOf(waiters);
  }

  /**
   * A strand that waits.
   *
   * @param id its number in the schedule that has the cycle
   * @param name its name, the same in all schedules
   * @param site where it waits
   */
  public record Waiter(int id, String name, int site) {}

  /** What is to be suspected of a cycle, or {@code null}. */
  public static @Nullable Suspicion of(Cycle cycle) {
    List<Waiter> waiters = new ArrayList<>();
    for (Cycle.Other other : cycle.others()) {
      if (other.strand().waitsWith() != null) {
        add(waiters, other.strand(), other.site());
      }
    }
    for (Strand strand : cycle.strands()) {
      int site = onlyWait(cycle, strand);
      if (site >= 0) {
        add(waiters, strand, site);
      }
    }
    return waiters.isEmpty()
        ? null
        : new Suspicion(cycle.turns().from(), cycle.turns().length(), waiters);
  }

  private static void add(List<Waiter> waiters, Strand strand, int site) {
    // A daemon that waits for work is meant to.
    if (!strand.thread().isDaemon()) {
      waiters.add(new Waiter(strand.id(), strand.name(), site));
    }
  }

  /** Where a strand waits that only wakes, looks and waits again there; else -1. */
  private static int onlyWait(Cycle cycle, Strand strand) {
    int site = -1;
    for (Moment m : cycle.moments()) {
      if (m.strand() != strand) {
        continue;
      }
      if (m.timedOut() || !isPartOfLook(m.op())) {
        return -1;
      }
      if (isWait(m.op(), m.target())) {
        if (site >= 0 && site != m.site()) {
          return -1;
        }
        site = m.site();
      }
    }
    return site;
  }

  /** Whether a strand may take such a step between two waits without having got what it wants. */
  static boolean isPartOfLook(Op op) {
    return op == Op.MONITOR_ENTER
        || op == Op.PARK
        || op == Op.WAIT
        || op == Op.CALL
        || op == Op.READ
        || op == Op.VOLATILE_READ;
  }

  /** Whether the step begins a wait for a notification or a signal. */
  static boolean isWait(Op op, @Nullable Object target) {
    return op == Op.WAIT || (op == Op.CALL && target instanceof Condition);
  }
}
