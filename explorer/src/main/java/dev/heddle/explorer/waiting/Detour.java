package dev.heddle.explorer.waiting;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.explorer.waiting.Suspicion.Waiter;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.JdkLocks;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import dev.heddle.kernel.Touch;
import org.jspecify.annotations.Nullable;

/**
 * Follows a schedule up to a step, and goes another way from there. It can wake a strand that waits
 * without cause, as Java allows, so that it looks again at what it waits for: the execution must
 * have that option, and what the followed schedule did not know of is kept from it.
 */
abstract class Detour implements Strategy, Observer {
  /** How many steps a strand may take between two waits. */
  private static final int LONGEST_LOOK = 500;

  final Waiter waiter;
  private final Replay replay;
  private final Causes causes = new Causes();

  /** How many steps are followed. */
  private final long end;

  private long steps;
  private boolean isLooking;
  private int stepsOfLook;

  /** Whether it may not have the lock yet. */
  private boolean onlyParks;

  private boolean hasDone;

  Detour(Schedule schedule, long end, Waiter waiter) {
    this.replay = new Replay(schedule);
    this.end = end;
    this.waiter = waiter;
    replay.begin(1);
  }

  final long steps() {
    return steps;
  }

  @Override
  public final boolean seesEveryStep() {
    return true;
  }

  @Override
  public final int nextStrand(Candidates candidates) {
    atChoice(steps);
    if (steps < end) {
      return follow(candidates);
    }
    return replay.hasDiverged() ? GIVE_UP : choose(candidates);
  }

  /** A choice is made after so many steps. */
  void atChoice(long taken) {}

  /** Goes on, from the end of what is followed. */
  abstract int choose(Candidates candidates);

  /** Goes on with the schedule. */
  final int follow(Candidates candidates) {
    causes.all = candidates;
    return causes.size() == 1 ? 0 : replay.nextStrand(causes);
  }

  /** How many of the candidates would not go on without cause: they come first. */
  static int caused(Candidates candidates) {
    int count = 0;
    while (count < candidates.size() && !candidates.get(count).goesOnWithoutCause()) {
      count++;
    }
    return count;
  }

  @Override
  public final int nextDraw(Draw draw, int bound) {
    return draw == Draw.WEAK_SWAP || steps >= end ? 0 : replay.nextDraw(draw, bound);
  }

  // ---- a look of the one that waits

  /** What came of letting it look, and nobody else do anything. */
  enum Look {
    /** It cannot, for now: others have the lock. */
    IMPOSSIBLE,
    /** It needs more steps: its turn is at the index. */
    GOING_ON,
    /** It waits again, and has changed nothing. */
    IN_VAIN,
    /** It has done something, or waits for something else. */
    OTHER
  }

  /** Where the one that waits is among the candidates, or -1. */
  final int index(Candidates candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).id() == waiter.id()) {
        return i;
      }
    }
    return -1;
  }

  final Look look(Candidates candidates) {
    int index = index(candidates);
    if (index < 0) {
      return isLooking ? Look.OTHER : Look.IMPOSSIBLE;
    }
    Strand strand = candidates.get(index);
    if (strand.goesOnWithoutCause()) {
      Object lock = strand.site() == waiter.site() ? strand.waitsWith() : null;
      if (isLooking && lock == null && strand.site() == waiter.site() && onlyParks) {
        isLooking = false; // it was woken, and waits for the lock
        return Look.IMPOSSIBLE;
      }
      if (isLooking) {
        return lock == null || hasDone ? Look.OTHER : Look.IN_VAIN;
      }
      if (lock == null || JdkLocks.owner(lock) != null) {
        return Look.IMPOSSIBLE;
      }
    }
    if (!isLooking) {
      isLooking = true;
      onlyParks = true;
      stepsOfLook = 0;
    }
    return hasDone || stepsOfLook > LONGEST_LOOK ? Look.OTHER : Look.GOING_ON;
  }

  final void endLook() {
    isLooking = false;
  }

  final boolean isLooking() {
    return isLooking;
  }

  // ---- what is seen

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    steps++;
    if (isLooking && strand.id() == waiter.id()) {
      stepsOfLook++;
      onlyParks &= op == Op.PARK;
      hasDone |= !Suspicion.isPartOfLook(op) || releases(op, target);
    }
  }

  /** Whether the step gives a lock back other than by waiting. */
  static boolean releases(Op op, @Nullable Object target) {
    return op == Op.MONITOR_EXIT
        || (op == Op.CALL && target != null && JdkLocks.sync(target) != null);
  }

  @Override
  public final void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    if (Uses.isState(object, place)) {
      if (touch.writes()) {
        written(strand, object, place, strand.site());
      }
      if (!touch.writes() || touch == Touch.UPDATE || touch == Touch.TAKE) {
        read(strand, object, place, strand.site());
      }
    }
  }

  @Override
  public final void access(Strand strand, int site, @Nullable Object owner, int place) {
    if (!Uses.isState(owner, place)) {
      return;
    }
    if (Sites.isWrite(site)) {
      written(strand, owner, place, site);
    } else {
      read(strand, owner, place, site);
    }
  }

  void read(Strand strand, @Nullable Object owner, int place, int site) {}

  void written(Strand strand, @Nullable Object owner, int place, int site) {
    hasDone |= isLooking && strand.id() == waiter.id();
  }

  /** The candidates without those that would go on without cause. */
  private static final class Causes implements Candidates {
    private @Nullable Candidates all;

    private Candidates all() {
      if (all == null) {
        throw new IllegalStateException("asked before there are any");
      }
      return all;
    }

    @Override
    public int size() {
      return caused(all());
    }

    @Override
    public Strand get(int index) {
      return all().get(index);
    }

    @Override
    public Strand last() {
      return all().last();
    }

    @Override
    public int lastIndex() {
      return all().lastIndex();
    }

    @Override
    public Op pending() {
      return all().pending();
    }
  }
}
