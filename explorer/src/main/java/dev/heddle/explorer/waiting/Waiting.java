package dev.heddle.explorer.waiting;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.waiting.Suspicion.Waiter;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether somebody starves who waits in {@code Object.wait} or for a {@code Condition}
 * all through a fair cycle. It does if all of this is so:
 *
 * <ul>
 *   <li>Whenever it could look again in a turn, it must wait again, and changes nothing: what it
 *       wants is never free.
 *   <li>What it reads then, the others write in each turn.
 *   <li>Where chance goes on from the cycle, it gets in: with the lock it changes something that
 *       the others read in each turn. So it wants what they take, and a schedule decides.
 *   <li>Had it come first, it would have got in without a wait, at the same place. So it is not
 *       work that it waits for, nor the end of something.
 * </ul>
 */
public final class Waiting {
  private static final int MAX_WAITERS = 3;
  private static final int MAX_MOMENTS = 500;
  private static final int MAX_TRIES = 12;

  /** How many steps may be followed again to look at all moments of a turn. */
  private static final long MAX_STEPS = 20_000_000;

  private final Suspicion cycle;
  private final Schedule schedule;
  private final Runs runs;

  /** Runs the program. */
  @FunctionalInterface
  public interface Runs {
    /**
     * Runs it once.
     *
     * @param spurious whether waits may end without cause
     */
    void run(Strategy strategy, Observer observer, boolean spurious);
  }

  /** The question about a cycle that this schedule has. */
  public Waiting(Suspicion cycle, Schedule schedule, Runs runs) {
    this.cycle = cycle;
    this.schedule = schedule;
    this.runs = runs;
  }

  /** Who surely starves, or {@code null}. */
  public @Nullable Waiter starved() {
    List<Waiter> waiters = cycle.waiters();
    for (Waiter waiter : waiters.subList(0, Math.min(MAX_WAITERS, waiters.size()))) {
      Entry entry = entry(waiter);
      if (entry != null && comesFirst(waiter, entry) && isNeverFree(waiter, entry.choices())) {
        return waiter;
      }
    }
    return null;
  }

  private @Nullable Entry entry(Waiter waiter) {
    for (int i = 0; i < MAX_TRIES; i++) {
      Entry entry = new Entry(cycle, schedule, waiter, i);
      runs.run(entry, entry, true);
      if (entry.isIn()) {
        return entry;
      }
    }
    return null;
  }

  private boolean comesFirst(Waiter waiter, Entry entry) {
    FirstComer first = new FirstComer(waiter, entry.guardSites(), entry.site());
    runs.run(first, first, false);
    return first.isIn();
  }

  private boolean isNeverFree(Waiter waiter, List<Long> moments) {
    if (moments.isEmpty()
        || moments.size() > MAX_MOMENTS
        || moments.size() * cycle.from() > MAX_STEPS) {
      return false;
    }
    for (long moment : moments) {
      Glance glance = new Glance(schedule, moment, waiter);
      runs.run(glance, glance, true);
      if (!glance.isInVain()) {
        return false;
      }
    }
    return true;
  }
}
