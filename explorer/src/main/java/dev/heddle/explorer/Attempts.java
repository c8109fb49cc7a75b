package dev.heddle.explorer;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.shrink.Trial;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Strategy;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs executions in search of a finding. What the first one shows, which follows the schedule that
 * was found, is what the others are to show.
 */
abstract class Attempts implements Trial {
  /** An execution may take some more steps than the first, if it needs fewer preemptions. */
  private static final long SPARE_STEPS = 1_000;

  private final Executions executions;
  private BooleanSupplier over = () -> false;
  private long maxSteps = Long.MAX_VALUE;
  private @Nullable String wanted;

  Attempts(Executions executions) {
    this.executions = executions;
  }

  /** These, but no more of them once {@code isOver} says so. */
  Attempts until(BooleanSupplier isOver) {
    over = isOver;
    return this;
  }

  /** What is to see the executions. */
  abstract Observer observer();

  /**
   * A text that is the same for executions that show the same finding; {@code null} if the one that
   * has just ended does not show it.
   */
  abstract @Nullable String signature(Result result);

  /** Looks closer at an execution that has just ended, and showed the finding at first sight. */
  boolean isReally(Schedule schedule) {
    return true;
  }

  @Override
  public Seen run(Strategy strategy) {
    Result result = executions.attempt(strategy, observer(), maxSteps);
    boolean cut = result.ending() instanceof Ending.Cut;
    String shown = cut ? null : signature(result);
    if (wanted == null) {
      wanted = shown;
      maxSteps = 2 * result.steps() + SPARE_STEPS;
    }
    boolean givenUp = cut || result.ending() instanceof Ending.StepLimit;
    return new Seen(shown != null && shown.equals(wanted), result.steps(), givenUp);
  }

  @Override
  public boolean isConfirmed(Schedule schedule) {
    Replay replay = new Replay(schedule);
    return run(replay.begin(1)).same() && replay.divergence() == null && isReally(schedule);
  }

  @Override
  public boolean isOver() {
    return over.getAsBoolean() || executions.contact() != null;
  }

  /** A text of which numbers do not matter: how much was lost, and by which of many threads. */
  static String withoutNumbers(String text) {
    return text.replaceAll("[0-9]+", "#");
  }
}
