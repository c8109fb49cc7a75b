package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.explorer.strategy.Estimate;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.Position;
import dev.heddle.explorer.strategy.Resumable;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exhaustive search, and now and then a random {@linkplain Descents descent} between its
 * executions, which does not count, but tells how many traces there are. Descents begin when there
 * are more than a few, and take a tenth of the time.
 */
public final class Surveyed implements Resumable {
  private static final long SEED = 0x9E3779B9L;

  /** How many traces it takes until descents begin. */
  private static final long FEW = 500;

  /** Of how many steps the search does one is spent on descents, once those for free are over. */
  private static final long SHARE = 10;

  private static final long FOR_FREE = 1_000_000;

  /** How many descents it takes until they are believed. */
  private static final long ENOUGH = 10;

  private final Exhaustive search;
  private Descents descents = new Descents(SEED);
  private long steps;

  /** What this search was resumed from, if it was. */
  private @Nullable Saved resumed;

  /**
   * Where a search stands, to be gone on with in another JVM.
   *
   * @param steps how many its executions have taken
   */
  public record Saved(Frontier frontier, Descents.Totals descents, long steps) {
    /** None may be missing, as it may be in a file. */
    public Saved {
      Objects.requireNonNull(frontier, "frontier");
      Objects.requireNonNull(descents, "descents");
    }
  }

  /** Watches over a search that has not begun. */
  public Surveyed(Exhaustive search) {
    this.search = search;
  }

  @Override
  public String name() {
    return search.name();
  }

  @Override
  public Strategy begin(long schedule) {
    return isDescentDue() ? descents.begin() : search.begin(schedule);
  }

  private boolean isDescentDue() {
    return descents.isRunning()
        || (search.distinct() >= FEW
            && descents.isPossible()
            && descents.work() < FOR_FREE + steps / SHARE);
  }

  @Override
  public void ended(Experience experience) {
    if (descents.isRunning()) {
      descents.ended();
    } else {
      steps += experience.steps();
      search.ended(experience);
      Saved origin = resumed;
      if (search.hasGoneBack() && origin != null) {
        goOnFrom(origin);
      }
    }
  }

  @Override
  public boolean hasGoneBack() {
    return search.hasGoneBack();
  }

  @Override
  public Position position() {
    return new Position(new Saved(search.snapshot(), descents.totals(), steps), null);
  }

  @Override
  public void resume(Position position) {
    Saved saved = position.exhaustive();
    search.goOnFrom(saved.frontier());
    resumed = saved;
    goOnFrom(saved);
  }

  private void goOnFrom(Saved saved) {
    descents = new Descents(SEED);
    descents.goOnFrom(saved.descents());
    steps = saved.steps();
  }

  @Override
  public boolean hasGivenUp() {
    return descents.isRunning() || search.hasGivenUp();
  }

  @Override
  public Observer observer() {
    return descents.isRunning() ? descents.observer() : search.observer();
  }

  @Override
  public void startOver() {
    search.startOver();
    descents = new Descents(SEED);
    steps = 0;
    resumed = null;
  }

  /** Whether there were descents enough to tell. */
  private boolean isSurveyed() {
    return descents.isPossible() && descents.count() >= ENOUGH;
  }

  /** By the descents; before there are enough of them, by what was run. */
  @Override
  public double share() {
    if (search.isDone() || !isSurveyed()) {
      return search.share();
    }
    return Math.min(1, search.distinct() / descents.traces());
  }

  @Override
  public @Nullable Estimate estimate() {
    return search.isDone() || !isSurveyed()
        ? null
        : new Estimate(descents.traces(), descents.standardError(), descents.count());
  }

  @Override
  public boolean isDone() {
    return search.isDone();
  }

  @Override
  public boolean isProof() {
    return search.isProof();
  }

  @Override
  public @Nullable String limit() {
    return search.limit();
  }

  @Override
  public boolean isPatient() {
    return search.isPatient();
  }

  @Override
  public long distinct() {
    return search.distinct();
  }

  @Override
  public long redundant() {
    return search.redundant();
  }

  // ---- from one search to another

  /** Deals out a subtree: see {@link Exhaustive#deal}. */
  public @Nullable Dealt deal(long worth) {
    return search.deal(worth);
  }

  /** The subtree that is next, if it was dealt out. Asked once. */
  public @Nullable Dealt takeTurn() {
    return search.takeTurn();
  }

  /** Begins an execution that does not count: see {@link Exhaustive#tryStart}. */
  public Strategy tryStart() {
    return search.tryStart();
  }

  /** Whether it does the same here as for another search. */
  public boolean startsLike(Explored explored) {
    return search.startsLike(explored);
  }

  /** Begins an execution that does not count: see {@link Exhaustive#tryOut}. */
  public Strategy tryOut(Explored explored) {
    return search.tryOut(explored);
  }

  /** Whether what was tried out does the same here. */
  public boolean fits() {
    return search.fits();
  }

  /**
   * Goes on with what another search has done of the subtree that is next.
   *
   * @param more how many steps that took
   */
  public void adopt(Explored explored, long more) {
    steps += more;
    search.adopt(explored);
  }
}
