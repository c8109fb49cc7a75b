package dev.heddle.explorer;

import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Lot;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.strategy.LockProbes;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.Sampler;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs schedules ahead of their turn, for an explorer in this or another JVM, which runs again, in
 * its turn, what has anything to tell.
 */
public final class LotRunner {
  /** Parts of the JDK initialise themselves in their first use in a JVM. */
  private static final int WARM_UP = 20;

  /** So the first lots of a JVM, up to so many schedules, are run twice: the second time counts. */
  private static final int REHEARSALS = 250;

  private final Kernel kernel;
  private final Program program;
  private final Options options;
  private final Telling telling;
  private int rehearsals;

  /** Whether no explorer shares this JVM. */
  private boolean isAlone;

  /**
   * For one program.
   *
   * @param races whether races are something to tell
   */
  public LotRunner(Kernel kernel, Program program, Options options, boolean races) {
    this.kernel = kernel;
    this.program = program;
    this.options = options;
    this.telling = new Telling(kernel, races);
  }

  /** Runs some schedules that do not count: to be called first, where no explorer is. */
  public void warmUp() {
    Sites.watchAccesses(true);
    RandomWalk chance = new RandomWalk(1);
    Executions executions = new Executions(kernel, program, chance, options);
    for (int i = 1; i <= WARM_UP; i++) {
      var _ = executions.attempt(chance.begin(i), new HappensBefore(false), options.maxSteps());
    }
    isAlone = true;
    rehearsals = REHEARSALS;
    var _ = kernel.takeHalfwaySeen();
    var _ = kernel.takeFilesChanged();
  }

  /**
   * Runs all schedules of a lot.
   *
   * @param sampler whose they are
   * @return for each what came of it, {@code null} if it has more to tell
   */
  public List<@Nullable Foreseen> run(Sampler sampler, Lot lot) {
    List<String> before = Sites.armedKeys();
    arm(lot.points());
    try {
      if (rehearsals > 0) {
        rehearsals -= lot.count();
        var _ = runOnce(sampler, lot);
      }
      return runOnce(sampler, lot);
    } finally {
      if (!isAlone) {
        arm(before); // the explorer here goes on with its own
      }
    }
  }

  /** Makes this memory scheduling points, and no other. */
  static void arm(List<String> points) {
    if (!Sites.armedKeys().equals(points)) {
      Sites.disarm();
      points.forEach(Sites::arm);
    }
  }

  private List<@Nullable Foreseen> runOnce(Sampler sampler, Lot lot) {
    sampler.know(lot.knowledge());
    // A new one, since what one lot has shown of locks may never come to its turn.
    Executions executions = new Executions(kernel, program, sampler, options);
    List<@Nullable Foreseen> all = new ArrayList<>();
    for (long number = lot.from(); number < lot.end(); number++) {
      int inversions = inversions(executions);
      Result result = executions.exploreUnsteered(number);
      boolean tells =
          telling.tells(executions, result, lot.points()) || inversions(executions) > inversions;
      if (sampler.hasLearned()) {
        tells = true;
        sampler.know(lot.knowledge());
      }
      all.add(tells ? null : executions.foreseen(result));
    }
    return all;
  }

  private static int inversions(Executions executions) {
    LockProbes probes = executions.probes();
    return probes == null ? 0 : probes.order().inversions().size();
  }
}
