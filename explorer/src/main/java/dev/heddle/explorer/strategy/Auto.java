package dev.heddle.explorer.strategy;

import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio: begins exhaustively, for a small program may be proved; if that does not come to its
 * end soon, takes turns with strategies that sample. Time is counted in steps, so that the choices
 * follow from the program and the seed.
 *
 * <p>Among those that sample, half of the schedules go round, so that none is forgotten, and half
 * go to the one that has found the most new traces for its steps. Now and then all threads take
 * turns of equal length: chance seldom keeps threads in step for long.
 */
public final class Auto implements Resumable {
  /** How many executions, and steps, the exhaustive search has for itself at first. */
  private static final long ALONE_EXECUTIONS = 2_000;

  private static final long ALONE_STEPS = 200_000;

  /** Above this share of all that there is explored, the exhaustive search goes to the end. */
  private static final double WORTH_FINISHING = 0.05;

  /** One of so many steps is the exhaustive search's while it is not. */
  private static final int MINOR_SHARE = 8;

  /** One of so many schedules is one of turns of equal length. */
  private static final int TURNS_EVERY = 32;

  private final Surveyed exhaustive;
  private final Sampler turns = new Sampler(new RoundRobin());
  private final List<Sampler> samplers = new ArrayList<>();
  private long exhaustiveExecutions;
  private long exhaustiveSteps;
  private long sampledSteps;
  private long sampled;

  /** Who makes the schedule that is to come or runs; {@code null} is the exhaustive search. */
  private @Nullable Sampler turn;

  private boolean isDecided;

  /** Whether the exhaustive search can prove nothing. */
  private boolean isDoubted;

  /** A strategy that samples, and what it has cost and shown. */
  private static final class Sampler {
    final SearchStrategy search;
    long schedules;
    long steps;
    long found;

    Sampler(SearchStrategy search) {
      this.search = search;
    }

    /** New traces for a step; one that has done little is given the benefit of the doubt. */
    double worth() {
      return (found + 1.0) / (steps + 1.0);
    }
  }

  /**
   * A portfolio.
   *
   * @param exhaustive one that has not begun
   * @param samplers strategies that sample, at least one
   */
  public Auto(Surveyed exhaustive, List<SearchStrategy> samplers) {
    this.exhaustive = exhaustive;
    samplers.forEach(search -> this.samplers.add(new Sampler(search)));
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public Strategy begin(long schedule) {
    if (!isDecided) {
      turn = isExhaustivesTurn() ? null : next();
      isDecided = true;
    }
    Sampler own = turn;
    return own == null
        ? exhaustive.begin(exhaustiveExecutions + 1)
        : own.search.begin(own.schedules + 1);
  }

  private boolean isExhaustivesTurn() {
    if (isDoubted || exhaustive.limit() != null) {
      return false;
    }
    if (exhaustiveExecutions < ALONE_EXECUTIONS && exhaustiveSteps < ALONE_STEPS) {
      return true;
    }
    return exhaustive.share() > WORTH_FINISHING
        || exhaustiveSteps < (exhaustiveSteps + sampledSteps) / MINOR_SHARE;
  }

  private Sampler next() {
    sampled++;
    if (sampled % TURNS_EVERY == TURNS_EVERY / 2) {
      return turns;
    }
    if (sampled % 2 == 0) {
      return samplers.get((int) (sampled / 2 % samplers.size()));
    }
    Sampler best = samplers.getFirst();
    for (Sampler sampler : samplers) {
      best = sampler.worth() > best.worth() ? sampler : best;
    }
    return best;
  }

  @Override
  public void ended(Experience experience) {
    isDecided = false;
    Sampler own = turn;
    if (own == null) {
      exhaustive.ended(experience);
      exhaustiveExecutions++;
      exhaustiveSteps += experience.steps();
    } else {
      own.search.ended(experience);
      own.schedules++;
      own.steps += experience.steps();
      own.found += experience.isNew() ? 1 : 0;
      sampledSteps += experience.steps();
    }
  }

  @Override
  public void startOver() {
    exhaustive.startOver();
    samplers.forEach(sampler -> sampler.search.startOver());
    exhaustiveExecutions = 0;
    exhaustiveSteps = 0;
    sampledSteps = 0;
    isDoubted = false;
  }

  /** Those that sample start afresh when it is resumed. */
  @Override
  public Position position() {
    return new Position(
        exhaustive.position().exhaustive(),
        new Position.Shares(exhaustiveExecutions, exhaustiveSteps, sampledSteps, isDoubted));
  }

  @Override
  public void resume(Position position) {
    exhaustive.resume(position);
    Position.Shares shares = position.shares();
    if (shares != null) {
      exhaustiveExecutions = shares.exhaustiveExecutions();
      exhaustiveSteps = shares.exhaustiveSteps();
      sampledSteps = shares.sampledSteps();
      isDoubted = shares.isDoubted();
    }
  }

  @Override
  public boolean isSampling() {
    return true;
  }

  @Override
  public boolean isDrawn() {
    return turn != null && turn.search.isDrawn();
  }

  @Override
  public List<Promise> promises() {
    return samplers.stream().flatMap(sampler -> sampler.search.promises().stream()).toList();
  }

  @Override
  public Observer observer() {
    return turn == null ? exhaustive.observer() : turn.search.observer();
  }

  @Override
  public boolean hasGivenUp() {
    return turn == null && exhaustive.hasGivenUp();
  }

  @Override
  public boolean isDone() {
    return isProof();
  }

  @Override
  public boolean isProof() {
    return exhaustive.isProof() && !isDoubted;
  }

  @Override
  public void doubt() {
    isDoubted = true;
  }

  @Override
  public boolean isPatient() {
    return exhaustive.isPatient();
  }

  @Override
  public double share() {
    return isDoubted || exhaustive.limit() != null ? Double.NaN : exhaustive.share();
  }

  @Override
  public @Nullable Estimate estimate() {
    return isDoubted || exhaustive.limit() != null ? null : exhaustive.estimate();
  }

  @Override
  public long distinct() {
    return isProof() ? exhaustive.distinct() : -1;
  }

  @Override
  public long redundant() {
    return exhaustive.redundant();
  }
}
