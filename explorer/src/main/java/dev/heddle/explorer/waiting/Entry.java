package dev.heddle.explorer.waiting;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.SplitMix;
import dev.heddle.explorer.waiting.Suspicion.Waiter;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one turn of the cycle, lets the one that waits look once, and then goes on by chance
 * until it gets in: until it changes, with the lock it has waited with, something that the others
 * look at in each turn.
 */
final class Entry extends Detour {
  private static final int MAX_STEPS = 5_000;

  private final long from;
  private final long turnEnd;
  private final SplitMix random = new SplitMix();

  /** What the others do in the turn. */
  private final Uses reads = new Uses();

  private final Uses writes = new Uses();

  /** What it reads when it looks in vain. */
  private final Uses guard = new Uses();

  private final List<Long> choices = new ArrayList<>();

  /** Whether it does not follow the schedule any more. */
  private boolean hasStrayed;

  private boolean hasLooked;
  private boolean holds;
  private boolean isIn;
  private int site = -1;

  /**
   * Another way each time.
   *
   * @param schedule which has the cycle
   */
  Entry(Suspicion cycle, Schedule schedule, Waiter waiter, int number) {
    super(schedule, cycle.from() + cycle.length() - 1, waiter);
    this.from = cycle.from();
    this.turnEnd = cycle.from() + cycle.length();
    random.seed(cycle.from(), number);
  }

  /** Whether it got in, past what the others change. */
  boolean isIn() {
    return isIn && !guardSites().isEmpty() && !reads.hasOverflowed() && !writes.hasOverflowed();
  }

  /** After how many steps somebody was chosen, in the turn. */
  List<Long> choices() {
    return choices;
  }

  /** Where it reads, before it waits again, what the others write. */
  List<Integer> guardSites() {
    return guard.sitesOfWhatIsIn(writes);
  }

  /** Where it changed what the others read. */
  int site() {
    return site;
  }

  @Override
  void atChoice(long taken) {
    boolean isNew = choices.isEmpty() || choices.getLast() != taken;
    if (taken >= from - 1 && taken < turnEnd - 1 && isNew) {
      choices.add(taken);
    }
  }

  @Override
  int choose(Candidates candidates) {
    if (isIn || steps() > turnEnd + MAX_STEPS) {
      return GIVE_UP;
    }
    if (!hasLooked) {
      switch (look(candidates)) {
        case OTHER -> {
          return GIVE_UP;
        }
        case GOING_ON -> {
          hasStrayed = true;
          return index(candidates);
        }
        case IMPOSSIBLE -> {
          return hasStrayed ? atRandom(candidates) : follow(candidates);
        }
        case IN_VAIN -> {
          hasLooked = true;
          holds = true;
          endLook();
        }
      }
    }
    return atRandom(candidates);
  }

  private int atRandom(Candidates candidates) {
    int count = caused(candidates);
    int own = index(candidates);
    return own >= 0 && own < count && hasLooked ? own : random.nextInt(count);
  }

  @Override
  public void step(Strand strand, Op op, int at, @Nullable Object target) {
    super.step(strand, op, at, target);
    if (strand.id() == waiter.id()) {
      boolean waits = at == waiter.site() && Suspicion.isWait(op, target);
      holds = (holds || waits) && !releases(op, target);
    }
  }

  @Override
  void read(Strand strand, @Nullable Object owner, int place, int at) {
    if (strand.id() == waiter.id()) {
      if (isLooking()) {
        guard.add(owner, place, at);
      }
    } else if (isTurn()) {
      reads.add(owner, place, at);
    }
  }

  @Override
  void written(Strand strand, @Nullable Object owner, int place, int at) {
    super.written(strand, owner, place, at);
    if (strand.id() != waiter.id()) {
      if (isTurn()) {
        writes.add(owner, place, at);
      }
    } else if (hasLooked && holds && !isIn && reads.contains(owner, place)) {
      isIn = true;
      site = at;
    }
  }

  private boolean isTurn() {
    return steps() >= from && steps() < turnEnd;
  }
}
