package dev.heddle.explorer.waiting;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.waiting.Suspicion.Waiter;
import dev.heddle.kernel.Candidates;

/** Lets the one that waits look again at one moment of the cycle. */
final class Glance extends Detour {
  private Look look = Look.OTHER;

  /**
   * At the first choice after so many steps.
   *
   * @param schedule which has the cycle
   */
  Glance(Schedule schedule, long moment, Waiter waiter) {
    super(schedule, moment, waiter);
  }

  /** Whether it had to wait again, or could not have looked. */
  boolean isInVain() {
    return look == Look.IN_VAIN || look == Look.IMPOSSIBLE;
  }

  @Override
  int choose(Candidates candidates) {
    look = look(candidates);
    return look == Look.GOING_ON ? index(candidates) : GIVE_UP;
  }
}
