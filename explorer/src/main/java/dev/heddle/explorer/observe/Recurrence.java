package dev.heddle.explorer.observe;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.StateDigest;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import dev.heddle.kernel.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks in long executions for a state that comes again after steps in which every strand had its
 * turn that could have one: a fair cycle, which can go on for ever. It stands between the recorder
 * and the strategy. Once it has found a cycle, it makes the same choices again, turn after turn;
 * only if the state then comes again each time does it end the execution.
 *
 * <p>States are kept at steps that are powers of two, and later ones compared with the last kept
 * (Brent: An improved Monte Carlo factorization algorithm, BIT 20, 1980). Deviations: only states
 * at the same site of the same strand are compared, only so many of them, and only some time after
 * each power of two.
 *
 * <p>A cycle in which time passes must be possible on a real machine: who sleeps wakes in the order
 * of the times, and not before each strand that can go on has taken {@value #PATIENCE} steps.
 */
public final class Recurrence implements Strategy, Observer {
  private static final long FIRST = 2_048;
  private static final int MAX_STEPS = 10_000;
  private static final int MAX_COMPARISONS = 100;
  private static final int PATIENCE = 32;
  private static final int MIN_TURNS = 4;
  private static final int MAX_TURNS = 100;

  /** Before so many turns at the end the whole state is looked at; the first time is for warmth. */
  private static final int WHOLE_TURNS = 2;

  /** About so many steps are repeated. */
  private static final int REPEATED_STEPS = 1_000;

  private static final int RING = 1 << 12;

  private final Kernel kernel;
  private final Predicate<Cycle> isWorthIt;
  private Strategy inner;
  private Mode mode = Mode.OFF;
  private long steps;

  /** The step at which there is something to do again. */
  private long next;

  /** Who took the last steps. */
  private final int[] ring = new int[RING];

  private StateDigest.@Nullable Value kept;
  private StateDigest.@Nullable Value whole;
  private long outline;
  private long keptAt;
  private final List<Cycle.Moment> moments = new ArrayList<>();
  private int comparisons;

  /** Strands by their numbers: who took a step since, and who could have. */
  private boolean[] stepped = new boolean[16];

  private boolean[] passed = new boolean[16];

  /** The choices since: a strand's number, or a draw as its complement. */
  private int[] choices = new int[64];

  private int choiceCount;
  private int position;
  private long length;
  private long turn;
  private long turns;
  private boolean again;

  /** Who is known to starve in the cycle that is expected. */
  private @Nullable Integer starved;

  private enum Mode {
    /** Nothing is looked for. */
    OFF,
    /** Until the next power of two. */
    RESTING,
    /** For the kept state to come again. */
    WATCHING,
    /** The cycle found is repeated. */
    REPEATING,
    /** A recorded cycle is expected. */
    FOLLOWING
  }

  /**
   * A search that ends executions of {@code kernel}.
   *
   * @param isWorthIt says whether a cycle is one to be reported
   */
  public Recurrence(Kernel kernel, Predicate<Cycle> isWorthIt) {
    this.kernel = kernel;
    this.isWorthIt = isWorthIt;
    this.inner = this;
  }

  /** Looks for cycles in an execution by this strategy. */
  public Strategy begin(Strategy strategy) {
    reset(strategy);
    mode = Mode.RESTING;
    next = FIRST;
    return this;
  }

  /** Expects the recorded cycle, or none, in an execution by this strategy, which replays. */
  public Strategy follow(Strategy strategy, Schedule.@Nullable Turns recorded) {
    reset(strategy);
    if (recorded != null) {
      mode = Mode.FOLLOWING;
      next = recorded.from();
      keptAt = recorded.from();
      length = recorded.length();
      turns = recorded.count();
      starved = recorded.starved();
    }
    return this;
  }

  private void reset(Strategy strategy) {
    inner = strategy;
    mode = Mode.OFF;
    next = Long.MAX_VALUE;
    steps = 0;
    turn = 0;
    again = false;
    starved = null;
    kept = null;
    moments.clear();
    Arrays.fill(ring, -1);
  }

  // ---- the strategy

  @Override
  public boolean seesEveryStep() {
    return inner != this && inner.seesEveryStep();
  }

  @Override
  public int nextStrand(Candidates candidates) {
    if (mode == Mode.REPEATING) {
      int wanted = position < choiceCount ? choices[position++] : -1;
      for (int i = 0; i < candidates.size(); i++) {
        if (candidates.get(i).id() == wanted) {
          return i;
        }
      }
      rest();
    }
    int chosen = inner.nextStrand(candidates);
    if (mode == Mode.WATCHING) {
      note(candidates.get(chosen).id());
    }
    return chosen;
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    if (mode == Mode.REPEATING) {
      int wanted = position < choiceCount ? ~choices[position++] : -1;
      if (wanted >= 0 && wanted < bound) {
        return wanted;
      }
      rest();
    }
    int drawn = inner.nextDraw(draw, bound);
    if (mode == Mode.WATCHING) {
      note(~drawn);
    }
    return drawn;
  }

  private void note(int choice) {
    if (choiceCount == choices.length) {
      choices = Arrays.copyOf(choices, 2 * choiceCount);
    }
    choices[choiceCount++] = choice;
  }

  // ---- the observer

  @Override
  public Observer ofAccesses() {
    return NONE;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    steps++;
    ring[(int) steps & (RING - 1)] = strand.id();
    if (steps < next) {
      return;
    }
    Cycle.Moment moment = new Cycle.Moment(strand, op, site, target);
    switch (mode) {
      case OFF -> {}
      case RESTING -> keep(moment);
      case WATCHING -> watch(moment);
      case REPEATING -> repeat(moment);
      case FOLLOWING -> follow(moment);
    }
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    if (steps >= next && !moments.isEmpty()) {
      Cycle.Moment last = moments.getLast();
      if (last.strand() == strand) {
        last.touched(object, place, touch.writes());
      }
    }
  }

  // ---- looking for a cycle

  private void rest() {
    mode = Mode.RESTING;
    next = FIRST;
    while (next <= steps) {
      next *= 2;
    }
    moments.clear();
  }

  private void keep(Cycle.Moment moment) {
    Strand strand = moment.strand();
    kept = StateDigest.of(strand);
    if (kept == null) {
      rest();
      return;
    }
    outline = StateDigest.outline(strand);
    mode = Mode.WATCHING;
    keptAt = steps;
    next = steps;
    comparisons = 0;
    choiceCount = 0;
    Arrays.fill(stepped, false);
    Arrays.fill(passed, false);
    moments.clear();
    add(moment);
  }

  private void watch(Cycle.Moment moment) {
    Cycle.Moment first = moments.getFirst();
    if (steps == 2 * keptAt) {
      keep(moment);
      return;
    }
    if (moments.size() > MAX_STEPS || isHasty(moment)) {
      rest();
      return;
    }
    if (isSame(first, moment)
        && isFair(moment.strand())
        && StateDigest.outline(moment.strand()) == outline) {
      if (++comparisons > MAX_COMPARISONS) {
        rest();
        return;
      }
      if (isKept(moment)) {
        found(moment);
        return;
      }
    }
    add(moment);
  }

  private void found(Cycle.Moment moment) {
    length = steps - keptAt;
    turns = Math.clamp(REPEATED_STEPS / length, MIN_TURNS, MAX_TURNS);
    turn = 1;
    if (!isWorthIt.test(cycle(moment.strand()))) {
      rest();
      return;
    }
    mode = Mode.REPEATING;
    position = 0;
    moments.clear();
    moments.add(moment);
  }

  private void repeat(Cycle.Moment moment) {
    if (steps != keptAt + length * (turn + 1)) {
      moments.add(moment);
      return;
    }
    boolean same = isSame(moments.getFirst(), moment) && position == choiceCount && isKept(moment);
    if (!same) {
      rest();
      return;
    }
    turn++;
    position = 0;
    if (turns - turn <= WHOLE_TURNS && !isWhole(moment)) {
      rest();
      return;
    }
    if (turn == turns) {
      stop(cycle(moment.strand()));
      return;
    }
    moments.clear();
    moments.add(moment);
  }

  /** Whether what the JDK keeps is as after the last turn, too, if the turn is the last. */
  private boolean isWhole(Cycle.Moment moment) {
    StateDigest.Value before = whole;
    whole = StateDigest.ofAll(moment.strand());
    return turn < turns || (whole != null && whole.equals(before));
  }

  private boolean isKept(Cycle.Moment moment) {
    return kept != null && StateDigest.is(kept, moment.strand());
  }

  private static boolean isSame(Cycle.Moment first, Cycle.Moment moment) {
    return first.strand() == moment.strand()
        && first.site() == moment.site()
        && first.op() == moment.op();
  }

  private void stop(@Nullable Cycle cycle) {
    kernel.stop(new Ending.Stopped(cycle));
    mode = Mode.OFF;
    next = Long.MAX_VALUE;
  }

  private Cycle cycle(Strand running) {
    List<Cycle.Other> others = new ArrayList<>();
    for (Strand peer : running.peers()) {
      if (moments.stream().noneMatch(m -> m.strand() == peer)) {
        others.add(new Cycle.Other(peer, peer.site(), peer.target(), peer.isShutOut()));
      }
    }
    return new Cycle(new Schedule.Turns(keptAt, length, turns, starved), moments, others);
  }

  // ---- fairness

  private void add(Cycle.Moment moment) {
    moments.add(moment);
    Strand strand = moment.strand();
    int own = room(strand); // before the array is looked up: it may become another
    stepped[own] = true;
    for (Strand peer : strand.peers()) {
      int id = room(peer);
      passed[id] |= !stepped[id] && peer.couldGoOn(strand);
    }
  }

  private int room(Strand strand) {
    int id = strand.id();
    if (id >= stepped.length) {
      stepped = Arrays.copyOf(stepped, 2 * id);
      passed = Arrays.copyOf(passed, 2 * id);
    }
    return id;
  }

  private boolean isFair(Strand running) {
    for (Strand peer : running.peers()) {
      int id = room(peer);
      if (!stepped[id] && (passed[id] || peer.couldGoOn(running))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the strand's sleep or wait ended sooner than others that ran could do much. */
  private boolean isHasty(Cycle.Moment moment) {
    Strand strand = moment.strand();
    if (!strand.hasMovedTime()) {
      return false;
    }
    for (Strand peer : strand.peers()) {
      if (peer != strand && !peer.needsTime(strand) && stepsSinceLastOf(strand, peer) < PATIENCE) {
        return true;
      }
    }
    return false;
  }

  private int stepsSinceLastOf(Strand strand, Strand peer) {
    int count = 0;
    for (long at = steps - 1; at > steps - RING; at--) {
      int who = ring[(int) at & (RING - 1)];
      if (who == strand.id() || who < 0 || count >= PATIENCE) {
        break;
      }
      count += who == peer.id() ? 1 : 0;
    }
    return count;
  }

  // ---- a recorded cycle

  private void follow(Cycle.Moment moment) {
    if ((steps - keptAt) % length != 0) {
      moments.add(moment);
      return;
    }
    // Code that was compiled in between looks different: one turn that is the same is enough.
    StateDigest.Value now = StateDigest.of(moment.strand());
    again |= turn > 0 && now != null && now.equals(kept);
    kept = now;
    if (turn++ == turns) {
      stop(again ? cycle(moment.strand()) : null);
      return;
    }
    moments.clear();
    moments.add(moment);
  }
}
