package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.Arrays;

/**
 * Partial order sampling: each step gets a random priority when a strand comes to it, the highest
 * that can be taken is, and all that conflict with it get new ones. So orders that differ only in
 * steps that commute are not drawn apart, and a thread's luck in one race says nothing about the
 * next (Yuan, Yang, Gu: Partial Order Aware Concurrency Sampling, CAV 2018).
 *
 * <p>Deviation: which steps conflict is estimated before they are taken, on the safe side: see
 * {@link Pending}. A step that merely seems to conflict gets a new priority for nothing. And a step
 * that was passed over {@value #PATIENCE} times gets a new one, too: others may wait in a loop for
 * a strand whose priority is so low that it would hardly ever have its turn.
 */
public final class Pos implements Sampler, Strategy {
  private static final long NO_STEP = -1;
  private static final int PATIENCE = 200;

  private final long seed;
  private final SplitMix random = new SplitMix();
  private long[] priorities = new long[16];

  /** Of each strand, the step that its priority was drawn for. */
  private long[] drawnFor = new long[16];

  /** How often it was passed over since. */
  private int[] passed = new int[16];

  /** A sampling whose choices follow from this seed. */
  public Pos(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return "pos";
  }

  @Override
  public boolean isSampling() {
    return true;
  }

  @Override
  public Strategy begin(long schedule) {
    random.seed(seed, schedule);
    Arrays.fill(drawnFor, NO_STEP);
    return this;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int best = 0;
    for (int i = 0; i < candidates.size(); i++) {
      if (priority(candidates.get(i)) > priorities[candidates.get(best).id()]) {
        best = i;
      }
    }
    Strand chosen = candidates.get(best);
    for (int i = 0; i < candidates.size(); i++) {
      Strand other = candidates.get(i);
      boolean isTired = ++passed[other.id()] > PATIENCE;
      if (other == chosen || isTired || Pending.conflict(chosen, other)) {
        drawnFor[other.id()] = NO_STEP;
      }
    }
    return best;
  }

  /** The priority of the strand's next step. */
  private long priority(Strand strand) {
    int id = strand.id();
    if (id >= priorities.length) {
      int drawn = drawnFor.length;
      priorities = Arrays.copyOf(priorities, Math.max(id + 1, drawn * 2));
      drawnFor = Arrays.copyOf(drawnFor, priorities.length);
      passed = Arrays.copyOf(passed, priorities.length);
      Arrays.fill(drawnFor, drawn, drawnFor.length, NO_STEP);
    }
    long step = (long) strand.ops() << Integer.SIZE | strand.minors();
    if (drawnFor[id] != step) {
      drawnFor[id] = step;
      passed[id] = 0;
      priorities[id] = random.next();
    }
    return priorities[id];
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return random.nextInt(bound);
  }
}
