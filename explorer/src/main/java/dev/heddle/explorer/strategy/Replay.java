package dev.heddle.explorer.strategy;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import org.jspecify.annotations.Nullable;

/** Follows a recorded schedule. Where the program does not, says so and goes on as it can. */
public final class Replay implements SearchStrategy, Strategy {
  private final Schedule schedule;
  private int nextSwitch;
  private int nextDraw;
  private @Nullable String divergence;

  /** A strategy that makes the choices of this schedule. */
  public Replay(Schedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public Strategy begin(long number) {
    nextSwitch = 0;
    nextDraw = 0;
    divergence = null;
    return this;
  }

  /** What is followed. */
  public Schedule schedule() {
    return schedule;
  }

  /** Where the execution first left the schedule, in words, or {@code null}. */
  public @Nullable String divergence() {
    if (divergence == null && nextSwitch < schedule.switches().size()) {
      return "it ended before the recorded switch number " + (nextSwitch + 1);
    }
    return divergence;
  }

  /** Whether the execution has left the schedule so far. */
  public boolean hasDiverged() {
    return divergence != null;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int last = candidates.lastIndex();
    if (nextSwitch < schedule.switches().size()) {
      Schedule.Switch expected = schedule.switches().get(nextSwitch);
      if (isReached(expected, candidates)) {
        nextSwitch++;
        return indexOf(expected, candidates);
      }
    }
    if (last < 0) {
      diverge(candidates, "stopped where the recorded run chose nobody else");
      return 0;
    }
    return last;
  }

  private static boolean isReached(Schedule.Switch expected, Candidates candidates) {
    Strand last = candidates.last();
    if (last.id() != expected.from() || last.ops() < expected.ops()) {
      return false;
    }
    boolean blocked = candidates.lastIndex() < 0;
    if (blocked || last.ops() > expected.ops()) {
      return true;
    }
    return !candidates.pending().isMinor()
        || (expected.minors() >= 0 && last.minors() >= expected.minors());
  }

  private int indexOf(Schedule.Switch expected, Candidates candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).id() == expected.to()) {
        if (candidates.last().ops() > expected.ops()) {
          diverge(candidates, "passed the recorded switch " + expected);
        }
        return i;
      }
    }
    diverge(candidates, "cannot switch to thread number " + expected.to() + ", which cannot go on");
    return Math.max(0, candidates.lastIndex());
  }

  private void diverge(Candidates candidates, String what) {
    if (divergence == null) {
      Strand last = candidates.last();
      divergence = "step " + last.ops() + " of thread \"" + last.name() + "\" " + what;
    }
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    if (nextDraw < schedule.draws().size() && schedule.draws().get(nextDraw) < bound) {
      return schedule.draws().get(nextDraw++);
    }
    if (divergence == null) {
      divergence = "draw " + (nextDraw + 1) + " (" + draw + ") is not in the recorded run";
    }
    return 0;
  }
}
