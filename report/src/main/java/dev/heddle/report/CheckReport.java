package dev.heddle.report;

import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to, with where its schedules were saved.
 *
 * @param program the program's name
 * @param exploration what was explored
 * @param seed the seed of the strategy
 * @param findingFiles the schedule file of each finding that has one
 * @param originalFiles the schedule in which each finding was found, where another is shown
 * @param outcomeFiles the schedule file of each outcome that has one
 * @param interrupted whether the user ended the check early
 * @param regressions what has become of the schedules that earlier checks have kept
 * @param checkpoint the file from which the check can be gone on with, or {@code null}
 * @param help of other JVMs, or {@code null} if there was none
 */
public record CheckReport(
    String program,
    Exploration exploration,
    long seed,
    Map<Finding, String> findingFiles,
    Map<Finding, String> originalFiles,
    Map<Outcome, String> outcomeFiles,
    boolean interrupted,
    List<Regression> regressions,
    @Nullable String checkpoint,
    @Nullable Help help) {

  /**
   * Other JVMs ran schedules, too.
   *
   * @param workers how many were started
   * @param died how many of them died
   * @param schedules how many schedules need not be run here
   */
  public record Help(int workers, int died, long schedules) {}

  /** Copies the maps. */
  public CheckReport {
    findingFiles = Map.copyOf(findingFiles);
    originalFiles = Map.copyOf(originalFiles);
    outcomeFiles = Map.copyOf(outcomeFiles);
    regressions = List.copyOf(regressions);
  }

  /** Schedules a second. */
  double rate() {
    return exploration.seconds() > 0 ? exploration.schedules() / exploration.seconds() : 0;
  }
}
