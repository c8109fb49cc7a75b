package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strategies that sample take turns. Half of the schedules go round, so that none is forgotten, and
 * half go to the one that has found the most new traces for its steps.
 */
public final class Portfolio implements SearchStrategy {
  private final List<Member> samplers = new ArrayList<>();
  private long begun;

  /** Who makes the schedule that is to come or runs. */
  private Member turn;

  private boolean isDecided;

  /** A strategy that samples, and what it has cost and shown. */
  private static final class Member {
    final SearchStrategy search;
    long schedules;
    long steps;
    long found;

    Member(SearchStrategy search) {
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
   * @param samplers strategies that sample, at least one
   */
  public Portfolio(List<SearchStrategy> samplers) {
    samplers.forEach(search -> this.samplers.add(new Member(search)));
    turn = this.samplers.getFirst();
  }

  @Override
  public String name() {
    return "portfolio";
  }

  @Override
  public Strategy begin(long schedule) {
    if (!isDecided) {
      turn = next();
      isDecided = true;
    }
    return turn.search.begin(turn.schedules + 1);
  }

  private Member next() {
    begun++;
    if (begun % 2 == 0) {
      return samplers.get((int) (begun / 2 % samplers.size()));
    }
    Member best = samplers.getFirst();
    for (Member sampler : samplers) {
      best = sampler.worth() > best.worth() ? sampler : best;
    }
    return best;
  }

  @Override
  public void ended(Experience experience) {
    isDecided = false;
    turn.search.ended(experience);
    turn.schedules++;
    turn.steps += experience.steps();
    turn.found += experience.isNew() ? 1 : 0;
  }

  @Override
  public void startOver() {
    samplers.forEach(sampler -> sampler.search.startOver());
  }

  @Override
  public boolean isSampling() {
    return true;
  }

  @Override
  public Sampler.@Nullable Turn turn() {
    return turn.search instanceof Sampler sampler
        ? new Sampler.Turn(sampler, turn.schedules + 1)
        : turn.search.turn();
  }

  @Override
  public boolean isDrawn() {
    return turn.search.isDrawn();
  }

  @Override
  public List<Promise> promises() {
    return samplers.stream().flatMap(sampler -> sampler.search.promises().stream()).toList();
  }

  @Override
  public Observer observer() {
    return turn.search.observer();
  }
}
