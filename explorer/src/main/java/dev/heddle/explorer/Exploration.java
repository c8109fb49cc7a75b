package dev.heddle.explorer;

import dev.heddle.kernel.Contact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exploration came to.
 *
 * @param schedules how many schedules came to an end
 * @param seconds how long it took
 * @param strategy the strategy's name
 * @param findings the findings, most severe first, with how often each was seen
 * @param outcomes the outputs, most frequent first
 * @param furtherOutcomes in how many schedules there were outputs beyond the limit of distinct ones
 * @param repeated how many schedules were run twice to check that they are the same
 * @param points plain memory that was seen to race, and so became a scheduling point
 * @param coverage how much of what there is was seen
 * @param contact where the program met the outside first, if it did: its schedules then replay only
 *     as far as that does
 * @param ignoredRaces in how many schedules each race was seen that is not to be reported
 * @param warnings what deserves a look and does not change the verdict
 */
public record Exploration(
    long schedules,
    double seconds,
    String strategy,
    List<Counted> findings,
    List<Outcome> outcomes,
    long furtherOutcomes,
    long repeated,
    List<String> points,
    Coverage coverage,
    @Nullable Contact contact,
    Map<String, Long> ignoredRaces,
    List<String> warnings) {

  /** A finding and in how many schedules it was seen. */
  public record Counted(Finding finding, long count) {}

  /** The same with other findings, the most severe first. */
  public Exploration with(List<Counted> others) {
    return new Exploration(
        schedules,
        seconds,
        strategy,
        others,
        outcomes,
        furtherOutcomes,
        repeated,
        points,
        coverage,
        contact,
        ignoredRaces,
        warnings);
  }

  /** The verdict. */
  public enum Verdict {
    /** Something was found. */
    FAILED,
    /** Nothing was found, and the schedules that were run stand for all that there are. */
    PROVED,
    /** Nothing was found in the schedules that were run. */
    PASSED,
    /** Nothing can be said. */
    INCONCLUSIVE
  }

  /** The verdict: a finding outweighs what could not be controlled. */
  public Verdict verdict() {
    if (findings.stream().anyMatch(f -> f.finding().kind() != Kind.UNSUPPORTED)) {
      return Verdict.FAILED;
    }
    if (!findings.isEmpty() || schedules == 0) {
      return Verdict.INCONCLUSIVE;
    }
    return coverage.isComplete() ? Verdict.PROVED : Verdict.PASSED;
  }
}
