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
   * @throws UsageException if there is none of this name
   */
  static SearchStrategy named(String name, long seed, long maxSteps) {
    return switch (name) {
      case "auto" ->
          new Auto(new Surveyed(new Exhaustive(maxSteps)), new FairProbes(portfolio(seed), seed));
      case "random" -> new FairProbes(new RandomWalk(seed), seed);
      case "pct" -> new FairProbes(new Pct(seed), seed);
      case "pos" -> new FairProbes(new Pos(seed), seed);
      case "surw" -> new FairProbes(new Surw(seed), seed);
      case "race-directed" -> new FairProbes(new RaceDirected(seed), seed);
      case "round-robin" -> new FairProbes(new RoundRobin(), seed);
      case "depth-first" -> new DepthFirst();
      case "exhaustive" -> new Surveyed(new Exhaustive(maxSteps));
      default ->
          throw new UsageException(
              "--strategy must be " + NAMES + " or replay, but is \"" + name + "\"");
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
