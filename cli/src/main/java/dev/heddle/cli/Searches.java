package dev.heddle.cli;

import dev.heddle.explorer.strategy.Auto;
import dev.heddle.explorer.strategy.DepthFirst;
import dev.heddle.explorer.strategy.FairProbes;
import dev.heddle.explorer.strategy.Pct;
import dev.heddle.explorer.strategy.Portfolio;
import dev.heddle.explorer.strategy.Pos;
import dev.heddle.explorer.strategy.RaceDirected;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.RoundRobin;
import dev.heddle.explorer.strategy.Sampler;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.explorer.strategy.Surw;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import java.util.List;

/** The strategies that need nothing but a seed, by the names of {@code --strategy}. */
final class Searches {
  /** As they are listed in messages, but for {@code replay}. */
  static final String NAMES =
      "auto, random, pct, pos, surw, race-directed, round-robin, exhaustive, depth-first";

  private Searches() {}

  /**
   * A new search.
   *
   * @param maxSteps the limit of steps of each schedule
   * @param schedules how many there may be
   * @throws UsageException if there is none of this name
   */
  static SearchStrategy named(String name, long seed, long maxSteps, long schedules) {
    return switch (name) {
      case "auto" ->
          new Auto(
              new Surveyed(new Exhaustive(maxSteps)),
              new FairProbes(portfolio(seed), seed),
              schedules);
      case "random", "pct", "pos", "surw", "race-directed" ->
          new FairProbes(sampler(name, seed), seed);
      case "round-robin" -> new FairProbes(new RoundRobin(), seed);
      case "depth-first" -> new DepthFirst();
      case "exhaustive" -> new Surveyed(new Exhaustive(maxSteps));
      default ->
          throw new UsageException(
              "--strategy must be " + NAMES + " or replay, but is \"" + name + "\"");
    };
  }

  /**
   * A strategy of those whose schedules may be run ahead.
   *
   * @throws UsageException if there is none of this name
   */
  static Sampler sampler(String name, long seed) {
    return switch (name) {
      case "random" -> new RandomWalk(seed);
      case "pct" -> new Pct(seed);
      case "pos" -> new Pos(seed);
      case "surw" -> new Surw(seed);
      case "race-directed" -> new RaceDirected(seed);
      default -> throw new UsageException("there is no strategy to run ahead called " + name);
    };
  }

  private static Portfolio portfolio(long seed) {
    return new Portfolio(
        List.of(
            new RandomWalk(seed),
            new Pct(seed),
            new Pos(seed),
            new Surw(seed),
            new RaceDirected(seed)));
  }
}
