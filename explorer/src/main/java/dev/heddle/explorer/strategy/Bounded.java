package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strategy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All schedules up to a bound, one after the other: first those with no preemption, then those with
 * one, and so on (Musuvathi, Qadeer: Iterative Context Bounding for Systematic Testing of
 * Multithreaded Programs, PLDI 2007), or the same with delays of a round-robin scheduler without
 * preemption (Emmi, Qadeer, Rakamaric: Delay-Bounded Scheduling, POPL 2011).
 *
 * <p>It is no preemption if the thread that ran last has blocked, ended or paused (yielded, slept,
 * spun). The round-robin scheduler lets it go on unless it has, and else takes the next by number;
 * each that is passed over costs a delay. Other choices than of strands cost nothing.
 *
 * <p>Deviations: the first paper keeps the prefixes that the next round begins with; here each
 * round goes depth-first through the tree again, and what an earlier round has run is given up at
 * its end, so that memory grows with the length of schedules only. There is no reduction of
 * equivalent schedules: sleep sets lose schedules under a bound (Coons, Musuvathi, McKinley:
 * Bounded Partial-Order Reduction, OOPSLA 2013).
 */
public final class Bounded implements SearchStrategy, Strategy {
  /** How many steps an execution may have: threads that wait in loops may go on for ever. */
  private static final int MAX_STEPS = 50_000;

  private final Bound.Unit unit;
  private final int limit;
  private final long mostSteps;

  // the path to the running schedule, by choice: which of how many, and what it costs
  private int[] chosen = new int[64];
  private int[] counts = new int[64];
  private int[] spentBefore = new int[64];
  private boolean[] isFree = new boolean[64];
  private int depth;
  private int length;

  private int spent;
  private int steps;

  /** The bound of this round, and of the one that the last schedule belongs to. */
  private int round;

  private int begunIn;

  /** Whether the bound has kept this round from something. */
  private boolean isCut;

  private boolean isOver;
  private @Nullable String tooLarge;
  private boolean isPatient;
  private long redundant;

  /**
   * A search up to so many.
   *
   * @param maxSteps at how many steps an execution is ended anyway; it is given up before
   */
  public Bounded(Bound.Unit unit, int limit, long maxSteps) {
    this.unit = unit;
    this.limit = limit;
    this.mostSteps = Math.min(MAX_STEPS, maxSteps - 1);
  }

  @Override
  public String name() {
    return "exhaustive";
  }

  @Override
  public boolean isEnumerating() {
    return true;
  }

  /** So that no choice is made by others. */
  @Override
  public boolean seesEveryStep() {
    return true;
  }

  @Override
  public Strategy begin(long schedule) {
    depth = 0;
    spent = 0;
    steps = 0;
    begunIn = round;
    return this;
  }

  @Override
  public void ended(Experience experience) {
    redundant += hasGivenUp() ? 1 : 0;
    if (tooLarge != null) {
      isOver = true;
      return;
    }
    while (length > 0) {
      int last = length - 1;
      if (chosen[last] + 1 < counts[last]) {
        if (spentBefore[last] + cost(last, chosen[last] + 1) <= round) {
          chosen[last]++;
          return;
        }
        isCut = true;
      }
      length--;
    }
    isOver = !isCut || round == limit;
    if (!isOver) {
      round++;
      isCut = false;
    }
  }

  /** A schedule that costs less than this round allows has been run in an earlier one. */
  @Override
  public boolean hasGivenUp() {
    return spent < begunIn || tooLarge != null;
  }

  @Override
  public boolean isDone() {
    return isOver;
  }

  /** Whether the bound has kept it from nothing, so that these are all schedules there are. */
  @Override
  public boolean isProof() {
    return isOver && !isCut && tooLarge == null;
  }

  @Override
  public Bound bound() {
    return new Bound(unit, limit, isOver && tooLarge == null ? limit : round - 1);
  }

  @Override
  public @Nullable String limit() {
    return tooLarge;
  }

  @Override
  public boolean isPatient() {
    return isPatient;
  }

  @Override
  public long redundant() {
    return redundant;
  }

  @Override
  public void startOver() {
    length = 0;
    round = 0;
    begunIn = 0;
    isCut = false;
    isOver = false;
    tooLarge = null;
    redundant = 0;
  }

  // ---- choices

  @Override
  public int nextStrand(Candidates candidates) {
    int n = candidates.size();
    if (++steps > mostSteps) {
      tooLarge = "a schedule has more than " + mostSteps + " steps";
      return GIVE_UP;
    }
    if (n == 1) {
      return 0;
    }
    boolean goesOn = candidates.lastIndex() >= 0 && couldGoOn(candidates.pending());
    int first = goesOn ? candidates.lastIndex() : RoundRobin.firstAfter(candidates);
    return (first + choose(n, !goesOn && unit == Bound.Unit.PREEMPTIONS)) % n;
  }

  /** Whether a strand that stopped before this need not have. */
  private static boolean couldGoOn(Op pending) {
    return switch (pending) {
      case SLEEP, YIELD, SPIN, PARK, WAIT, JOIN, OUTSIDE -> false;
      case BEGIN, END, START, MONITOR_ENTER, MONITOR_EXIT, NOTIFY, NOTIFY_ALL, CALL -> true;
      case VOLATILE_READ, VOLATILE_WRITE, READ, WRITE, OUTPUT, CLASS_INIT, EXIT -> true;
    };
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    if (draw == Draw.IMPATIENCE) {
      isPatient = true; // loops that look again and again have no end of schedules
      return 0;
    }
    return choose(bound, true);
  }

  private int choose(int count, boolean free) {
    if (depth == length) {
      if (length == chosen.length) {
        grow();
      }
      chosen[length] = 0;
      counts[length] = count;
      spentBefore[length] = spent;
      isFree[length++] = free;
    }
    int choice = Math.min(chosen[depth], count - 1);
    spent += cost(depth, choice);
    depth++;
    return choice;
  }

  private int cost(int at, int choice) {
    if (isFree[at]) {
      return 0;
    }
    return unit == Bound.Unit.PREEMPTIONS ? Math.min(choice, 1) : choice;
  }

  private void grow() {
    chosen = Arrays.copyOf(chosen, 2 * length);
    counts = Arrays.copyOf(counts, 2 * length);
    spentBefore = Arrays.copyOf(spentBefore, 2 * length);
    isFree = Arrays.copyOf(isFree, 2 * length);
  }
}
