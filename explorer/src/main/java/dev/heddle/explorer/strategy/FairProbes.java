package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another way to choose schedules, but now and then (schedules 2, 4, 8, 16, 32, 64 and every
 * {@value #EVERY}th) all strands go in {@linkplain Lockstep step}: random choices seldom stay in a
 * livelock for long enough to be seen.
 */
public final class FairProbes implements SearchStrategy {
  private static final int EVERY = 100;
  private static final int FIRST_ONES = 6;

  private final SearchStrategy others;
  private final long seed;
  private final Lockstep lockstep = new Lockstep();
  private boolean isProbe;
  private long current;

  /** Probes among the schedules of another strategy. */
  public FairProbes(SearchStrategy others, long seed) {
    this.others = others;
    this.seed = seed;
  }

  @Override
  public String name() {
    return others.name();
  }

  @Override
  public Strategy begin(long schedule) {
    long probe = probe(schedule);
    isProbe = probe >= 0;
    current = schedule;
    return probe < 0 ? others.begin(schedule) : lockstep.begin(seed, probe);
  }

  /** The number of the probe, or -1 if it is none. */
  private static long probe(long schedule) {
    if (schedule % EVERY == 0) {
      return FIRST_ONES - 1 + schedule / EVERY;
    }
    boolean isPower = schedule > 1 && schedule < EVERY && Long.bitCount(schedule) == 1;
    return isPower ? Long.numberOfTrailingZeros(schedule) - 1 : -1;
  }

  @Override
  public Observer observer() {
    return isProbe ? Observer.NONE : others.observer();
  }

  @Override
  public void ended(Experience experience) {
    if (!isProbe) {
      others.ended(experience);
    }
  }

  @Override
  public Sampler.@Nullable Turn turn() {
    if (isProbe) {
      return null;
    }
    return others instanceof Sampler sampler ? new Sampler.Turn(sampler, current) : others.turn();
  }

  @Override
  public boolean isDrawn() {
    return isProbe ? isSampling() : others.isDrawn();
  }

  @Override
  public List<Promise> promises() {
    return others.promises();
  }

  @Override
  public boolean isDone() {
    return others.isDone();
  }

  @Override
  public boolean isSampling() {
    return others.isSampling();
  }

  @Override
  public boolean isEnumerating() {
    return others.isEnumerating();
  }

  @Override
  public void startOver() {
    others.startOver();
  }
}
