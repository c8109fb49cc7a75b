package dev.heddle.explorer;

import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.explorer.strategy.exhaustive.Explored;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Explores subtrees of an exhaustive search, for an explorer that goes on where this one stops: at
 * the end, when it is told to, or before a schedule of which there is something to tell.
 */
public final class SubtreeRunner {
  /** Parts of the JDK initialise themselves in their first use in a JVM: these do not count. */
  private static final int REHEARSALS = 250;

  private static final int REPEATED_EVERY = 1_000;

  /** With so many plans for nodes that are not its own it stops: there they are shared by all. */
  private static final int MOST_WISHES = 20_000;

  private final Kernel kernel;
  private final Program program;
  private final Options options;
  private final Telling telling;
  private int rehearsals;

  /**
   * For one program.
   *
   * @param races whether races are something to tell
   * @param isFresh whether this JVM has not run the program often
   */
  public SubtreeRunner(
      Kernel kernel, Program program, Options options, boolean races, boolean isFresh) {
    this.kernel = kernel;
    this.program = program;
    this.options = options;
    this.telling = new Telling(kernel, races);
    this.rehearsals = isFresh ? REHEARSALS : 0;
  }

  /**
   * Explores a subtree.
   *
   * @param isClaimed asked between schedules: whether its turn has come
   * @return {@code null} if what was done is of no use
   */
  public @Nullable Harvest run(Subtree subtree, BooleanSupplier isClaimed) {
    List<String> before = Sites.armedKeys();
    LotRunner.arm(subtree.start().points());
    try {
      if (rehearsals > 0) {
        int most = rehearsals;
        rehearsals = 0;
        new Run(subtree, isClaimed).upTo(most);
      }
      Run run = new Run(subtree, isClaimed);
      run.upTo(subtree.most());
      return run.harvest();
    } finally {
      LotRunner.arm(before);
    }
  }

  /** One exploration of a subtree. */
  private final class Run {
    private final Subtree subtree;
    private final BooleanSupplier isClaimed;
    private final Exhaustive search;
    private final Executions executions;
    private final Map<Subtree.Output, Long> outputs = new HashMap<>();
    private long others;
    private long steps;
    private long repeated;
    private boolean isOver;
    private boolean isUseless;

    Run(Subtree subtree, BooleanSupplier isClaimed) {
      this.subtree = subtree;
      this.isClaimed = isClaimed;
      this.search = Exhaustive.below(subtree.start(), options.maxSteps());
      this.executions = new Executions(kernel, program, search, options);
      forget();
    }

    /** Nothing has been run. */
    private void forget() {
      outputs.clear();
      subtree.outputs().forEach(output -> outputs.put(output, 0L));
      others = 0;
      steps = 0;
      repeated = 0;
    }

    void upTo(long most) {
      while (!isOver
          && !search.isDone()
          && search.distinct() < most
          && search.wished() < MOST_WISHES
          && !isClaimed.getAsBoolean()) {
        runOne();
      }
    }

    private void runOne() {
      Result result = executions.exploreUnsteered(1);
      boolean isGivenUp = executions.isGivenUp();
      List<String> armed = subtree.start().points();
      boolean tells =
          isGivenUp
              ? telling.tellsWithoutEnd(executions, armed)
              : telling.tells(executions, result, armed) || !isKnown();
      if (tells) {
        isOver = true;
        return;
      }
      if (!isGivenUp) {
        count();
      }
      steps += result.steps();
      search.ended(new Experience(result.steps(), !isGivenUp));
      if (search.hasGoneBack()) {
        forget();
      } else if (!isGivenUp && search.distinct() % REPEATED_EVERY == 0) {
        repeat();
      }
    }

    private boolean isKnown() {
      return subtree.anyOutput() || outputs.containsKey(output());
    }

    private Subtree.Output output() {
      return new Subtree.Output(kernel.out().hash(), kernel.out().length());
    }

    private void count() {
      if (outputs.computeIfPresent(output(), (output, count) -> count + 1) == null) {
        others++;
      }
    }

    private void repeat() {
      Executions.Print print = executions.print();
      var _ = executions.repeat(new Replay(executions.recorded()));
      repeated++;
      isUseless |= !executions.print().equals(print);
    }

    @Nullable Harvest harvest() {
      Explored explored = isUseless ? null : search.explored();
      if (explored == null) {
        return null;
      }
      List<Harvest.Printed> printed = new ArrayList<>();
      outputs.forEach(
          (output, count) -> {
            if (count > 0) {
              printed.add(new Harvest.Printed(output, count));
            }
          });
      return new Harvest(explored, steps, repeated, printed, others);
    }
  }
}
