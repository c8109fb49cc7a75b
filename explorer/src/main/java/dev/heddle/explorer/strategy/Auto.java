package dev.heddle.explorer.strategy;

import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins exhaustively, for a small program may be proved; if that does not come to its end soon,
 * takes turns with a strategy that samples. Time is counted in steps, so that the choices follow
 * from the program and the seed.
 */
public final class Auto implements Resumable {
  /** How many executions, and steps, the exhaustive search has for itself at first, at most. */
  private static final long ALONE_EXECUTIONS = 2_000;

  private static final long ALONE_STEPS = 200_000;

  /** Of how many schedules it has one for itself, where the limit leaves it fewer. */
  private static final long ALONE_SHARE = 5;

  /** Above this share of all that there is explored, the exhaustive search goes to the end. */
  private static final double WORTH_FINISHING = 0.05;

  /** One of so many steps is the exhaustive search's while it is not. */
  private static final int MINOR_SHARE = 8;

  private final Surveyed exhaustive;
  private final SearchStrategy sampling;
  private final long aloneExecutions;
  private long exhaustiveExecutions;
  private long exhaustiveSteps;
  private long sampledSteps;
  private long sampled;

  /** Whether the schedule that is to come or runs is the exhaustive search's. */
  private boolean isExhaustive = true;

  private boolean isDecided;

  /** Whether the exhaustive search can prove nothing. */
  private boolean isDoubted;

  /**
   * Two searches.
   *
   * @param exhaustive one that has not begun
   * @param sampling one that samples
   * @param schedules how many there may be in all, so that some are left to sample
   */
  public Auto(Surveyed exhaustive, SearchStrategy sampling, long schedules) {
    this.exhaustive = exhaustive;
    this.sampling = sampling;
    // One at least: a program with a single order is proved by a single schedule.
    this.aloneExecutions = Math.clamp(schedules / ALONE_SHARE, 1, ALONE_EXECUTIONS);
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public Strategy begin(long schedule) {
    if (!isDecided) {
      isExhaustive = isExhaustivesTurn();
      isDecided = true;
    }
    return isExhaustive ? exhaustive.begin(exhaustiveExecutions + 1) : sampling.begin(sampled + 1);
  }

  private boolean isExhaustivesTurn() {
    if (isDoubted || exhaustive.limit() != null) {
      return false;
    }
    if (exhaustiveExecutions < aloneExecutions && exhaustiveSteps < ALONE_STEPS) {
      return true;
    }
    return exhaustive.share() > WORTH_FINISHING
        || exhaustiveSteps < (exhaustiveSteps + sampledSteps) / MINOR_SHARE;
  }

  @Override
  public void ended(Experience experience) {
    isDecided = false;
    if (isExhaustive) {
      exhaustive.ended(experience);
      exhaustiveExecutions++;
      exhaustiveSteps += experience.steps();
    } else {
      sampling.ended(experience);
      sampled++;
      sampledSteps += experience.steps();
    }
  }

  @Override
  public void startOver() {
    exhaustive.startOver();
    sampling.startOver();
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
  public Sampler.@Nullable Turn turn() {
    return isExhaustive ? null : sampling.turn();
  }

  @Override
  public boolean isDrawn() {
    return !isExhaustive && sampling.isDrawn();
  }

  @Override
  public List<Promise> promises() {
    return sampling.promises();
  }

  @Override
  public Observer observer() {
    return isExhaustive ? exhaustive.observer() : sampling.observer();
  }

  @Override
  public boolean hasGivenUp() {
    return isExhaustive && exhaustive.hasGivenUp();
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
