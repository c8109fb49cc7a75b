package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.kernel.Awaited;
import dev.heddle.kernel.Strand;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Finds the races of an execution, pairs of dependent events that could have come in the other
 * order, and plants for each a branch in the wake-up tree of the node before the first, unless what
 * is planned or done there covers it.
 *
 * <p>For a race of events e and f the branch is v = notdep(e).f: the events between the two that do
 * not depend on e, then the step of f. Where f may have to wait (for a lock, for a guard), the
 * event just before it may be the one that let it go on; then the two cannot be reversed, and the
 * events before are looked at in turn: of a lock's last holder not the release but the acquisition.
 */
final class Reversals {
  /** What is known of an event's strand before an earlier event. */
  private enum Chance {
    /** It cannot go on there. */
    NONE,
    /** It may or may not. */
    SOME,
    /** It can. */
    CERTAIN
  }

  private final Trace trace;
  private final Planting planting;
  private final Reversal plan;
  private int[] first = new int[16];
  private int count;

  /** Whether nothing is known of the step that a strand was about to take. */
  private boolean lastIsUnknown;

  Reversals(Trace trace, IntFunction<Node> nodes, Planting planting) {
    this.trace = trace;
    this.planting = planting;
    this.plan = new Reversal(trace, nodes);
  }

  /**
   * Plants the branches for all races whose second event is not before {@code from}.
   *
   * @param isWhole whether the execution came to its end
   */
  void plant(int from, boolean isWhole) {
    int n = trace.length();
    lastIsUnknown = false;
    for (int event = Math.max(1, from); event < n; event++) {
      if (!trace.isOffered(event)) {
        races(event, Trace.NONE);
      }
    }
    if (isWhole) {
      plantPending();
    }
  }

  /** Plants the branches for the steps that strands are about to take and cannot. */
  void plantPending() {
    int n = trace.length();
    for (int strand = 0; strand < trace.strandCount(); strand++) {
      int last = trace.lastEventOf(strand);
      Strand known = trace.known(strand);
      boolean begun = last != Trace.NONE && trace.strand(last) == strand;
      if (known != null && !(begun && trace.isEnd(last))) {
        pending(strand, known, n);
      }
    }
  }

  // ---- what a strand was about to do when the execution ended

  private void pending(int strand, Strand known, int n) {
    int able = n - 1;
    while (able > trace.lastEventOf(strand) && !trace.isAble(strand, able)) {
      able--;
    }
    trace.open(strand, true, false, 0, known.awaitedLock());
    lastIsUnknown = !Awaited.tell(known, trace) || !known.isConditional();
    trace.close();
    if (able > trace.before(n)) {
      if (trace.strand(able) != strand) {
        insert(able, n, false);
      }
    } else if (lastIsUnknown) {
      for (int event = trace.before(n) - 1; event > 0; event--) {
        if (trace.strand(event) != strand && !trace.isBefore(event, trace.before(n))) {
          insert(event, n, true);
        }
      }
    } else {
      races(n, trace.before(n));
    }
    trace.undo();
    lastIsUnknown = false;
  }

  // ---- races

  /**
   * Reverses the races of which this is the second event.
   *
   * @param limit only with events before this one, unless it is {@link Trace#NONE}
   */
  private void races(int event, int limit) {
    count = 0;
    int strand = trace.strand(event);
    int before = trace.before(event);
    int barrier = trace.barrierBefore(event);
    if (barrier != Trace.NONE) {
      candidate(barrier, strand, before);
    }
    if (trace.isEverything(event)) {
      everyLast(event, strand, before);
    }
    boolean conditional = trace.isConditional(event);
    for (int t = trace.firstTouch(event); t < trace.endOfTouches(event); t++) {
      walk(t, strand, before, conditional);
    }
    if (count > 1) {
      Arrays.sort(first, 0, count);
    }
    int taken = 0;
    for (int i = count - 1; i >= 0; i--) {
      int e = first[i];
      boolean isRepeated = i < count - 1 && e == first[i + 1];
      if (isRepeated || (limit != Trace.NONE && e > limit) || isCovered(e, taken)) {
        continue;
      }
      Chance chance = chance(e, event, strand, before, conditional);
      if (chance != Chance.NONE) {
        insert(e, event, chance == Chance.SOME);
      }
      if (chance == Chance.CERTAIN) {
        // Those that were taken stand at the end, from where none is read again.
        first[count - 1 - taken++] = e;
      }
    }
  }

  private boolean isCovered(int event, int taken) {
    for (int i = count - taken; i < count; i++) {
      if (trace.isBefore(event, first[i])) {
        return true;
      }
    }
    return false;
  }

  private void everyLast(int event, int strand, int before) {
    for (int other = 0; other < trace.strandCount(); other++) {
      for (int e = event - 1; other != strand && e > 0; e--) {
        if (trace.strand(e) == other) {
          candidate(e, strand, before);
          break;
        }
      }
    }
  }

  /** Collects the events with which this touch conflicts. */
  private void walk(int touch, int strand, int before, boolean conditional) {
    for (int p = trace.previous(touch); p != Trace.NONE; p = trace.previous(p)) {
      boolean writes = trace.isWrite(p);
      if (!writes && !trace.isWrite(touch)) {
        continue;
      }
      boolean seen = !candidate(trace.eventOf(p), strand, before);
      if (writes && (seen || !conditional)) {
        return;
      }
    }
  }

  /** Adds an event unless the strand's own past contains it. */
  private boolean candidate(int event, int strand, int before) {
    if (event <= 0 || trace.strand(event) == strand || trace.isBefore(event, before)) {
      return false;
    }
    if (count == first.length) {
      first = Arrays.copyOf(first, 2 * count);
    }
    first[count++] = event;
    return true;
  }

  /** Whether the second event's strand can take its step before the first. */
  private Chance chance(int e, int event, int strand, int before, boolean conditional) {
    if (e > before) {
      if (trace.isAble(strand, e)) {
        return Chance.CERTAIN;
      }
      return isMetApart(e, event) ? Chance.SOME : Chance.NONE;
    }
    if (!conditional) {
      return Chance.CERTAIN;
    }
    int lock = trace.lockTouch(event);
    if (lock != Trace.NONE) {
      return isFree(lock, e, strand) ? Chance.CERTAIN : Chance.NONE;
    }
    return isEndOfJoined(e, event) ? Chance.NONE : Chance.SOME;
  }

  /**
   * Whether what comes between the two without depending on the first concerns the second: where a
   * wait ends by any of two causes, such as an unpark and an interrupt, the other may let it go on.
   */
  private boolean isMetApart(int e, int event) {
    for (int other = e + 1; trace.lockTouch(event) == Trace.NONE && other < event; other++) {
      if (!trace.isBefore(e, other) && trace.conflict(other, event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the lock is free when all has been done that does not depend on {@code e}. */
  private boolean isFree(int lockTouch, int e, int strand) {
    for (int p = trace.previous(lockTouch); p != Trace.NONE; p = trace.previous(p)) {
      if (trace.isWrite(p) && !trace.isBefore(e, trace.eventOf(p))) {
        int holder = trace.holder(p);
        return holder == Trace.NONE || holder == strand;
      }
    }
    return true;
  }

  private boolean isEndOfJoined(int e, int event) {
    for (int t = trace.firstTouch(event); t < trace.endOfTouches(event); t++) {
      for (int p = trace.previous(t); p != Trace.NONE; p = trace.previous(p)) {
        if (trace.eventOf(p) == e && trace.isEndOfThread(p)) {
          return true;
        }
      }
    }
    return false;
  }

  private void insert(int e, int event, boolean isGuess) {
    plan.make(e, event, isGuess, lastIsUnknown);
    planting.insert(e, plan);
  }
}
