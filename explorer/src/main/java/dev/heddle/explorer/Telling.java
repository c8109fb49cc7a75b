package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Halfway;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Result;
import java.util.List;

/** Decides whether an execution ahead of its turn must be run again in its turn. */
final class Telling {
  private final Kernel kernel;
  private final boolean races;
  private boolean hasPolled;
  private boolean hasSetDefaults;

  /**
   * For executions of one kernel.
   *
   * @param races whether races are something to tell
   */
  Telling(Kernel kernel, boolean races) {
    this.kernel = kernel;
    this.races = races;
  }

  /**
   * Whether there is more to say of the last execution than how long it was and what it printed.
   *
   * @param armed the memory that is a scheduling point
   */
  boolean tells(Executions executions, Result result, List<String> armed) {
    return tellsWithoutEnd(executions, armed)
        || !(result.ending() instanceof Ending.Completed)
        || !Diagnosis.kinds(result).isEmpty()
        || (races && !executions.memory().races().isEmpty());
  }

  /** Whether there is something to say even of an execution that its search has given up. */
  boolean tellsWithoutEnd(Executions executions, List<String> armed) {
    boolean asked = kernel.takeHalfwaySeen() && !armed.containsAll(Halfway.KEYS);
    boolean arms = !executions.memory().take().isEmpty();
    boolean changed = kernel.takeFilesChanged();
    boolean polled = kernel.hasPolled() && !hasPolled;
    boolean set = kernel.hasSetDefaultsBesideOthers() && !hasSetDefaults;
    hasPolled |= polled;
    hasSetDefaults |= set;
    return executions.contact() != null
        || executions.hasOverflowed()
        || executions.isReplayCut()
        || asked
        || arms
        || changed
        || polled
        || set;
  }
}
