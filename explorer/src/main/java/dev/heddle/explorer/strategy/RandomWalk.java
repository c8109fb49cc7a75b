package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strategy;

/** At each point any strand that can go on, all equally likely. */
public final class RandomWalk implements Sampler, Strategy {
  private final long seed;
  private final SplitMix random = new SplitMix();

  /** A walk whose choices follow from this seed. */
  public RandomWalk(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return "random";
  }

  @Override
  public boolean isSampling() {
    return true;
  }

  @Override
  public Strategy begin(long schedule) {
    random.seed(seed, schedule);
    return this;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    return random.nextInt(candidates.size());
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return random.nextInt(bound);
  }
}
