package dev.heddle.cli;

import dev.heddle.cli.workers.Workers;
import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.ExplorerOptions;
import dev.heddle.explorer.LotRunner;
import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Lot;
import dev.heddle.explorer.strategy.Sampler;
import dev.heddle.kernel.Kernel;
import dev.heddle.report.CheckReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The other JVMs of one check, if it has any, and this one where it does the same as they. */
final class Crew {
  private final Staffing staffing;
  private final Session session;
  private final long seed;
  private final Consumer<String> tell;
  private final Map<String, Sampler> samplers = new HashMap<>();
  private volatile @Nullable Workers workers;
  private volatile @Nullable Explorer explorer;

  /**
   * A crew that has not started.
   *
   * @param tell tells a person what goes wrong
   */
  Crew(Staffing staffing, Session session, long seed, Consumer<String> tell) {
    this.staffing = staffing;
    this.session = session;
    this.seed = seed;
    this.tell = tell;
  }

  /** Explores to the end. */
  void explore(Explorer exploring, ExplorerOptions options, Kernel kernel) {
    LotRunner runner =
        new LotRunner(kernel, session.program(), options.execution(), options.reporting().races());
    Workers others =
        staffing.workers(
            session, options, seed, exploring, (strategy, lot) -> run(runner, strategy, lot), tell);
    if (others == null) {
      exploring.explore();
      return;
    }
    workers = others;
    explorer = exploring;
    exploring.lookAhead(others);
    exploring.dealTo(others.subtrees());
    try {
      exploring.explore();
    } finally {
      others.close();
    }
  }

  private List<@Nullable Foreseen> run(LotRunner runner, String strategy, Lot lot) {
    return runner.run(
        samplers.computeIfAbsent(strategy, name -> Searches.sampler(name, seed)), lot);
  }

  /** What others have done; {@code null} if there were none. May be called on any thread. */
  CheckReport.@Nullable Help help() {
    Workers others = workers;
    Explorer exploring = explorer;
    return others == null || others.started() == 0 || exploring == null
        ? null
        : new CheckReport.Help(others.started(), others.died(), exploring.ranAhead());
  }
}
