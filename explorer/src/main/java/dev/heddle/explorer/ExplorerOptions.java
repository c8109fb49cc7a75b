package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Sources;
import dev.heddle.kernel.Options;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long and for what to explore.
 *
 * @param schedules how many schedules at most
 * @param time how long at most
 * @param execution the limits of each execution
 * @param expectations what is asked of the outputs
 * @param keepGoing whether to report all distinct findings rather than the first of each kind;
 *     races are always reported each
 * @param reporting what is said of races
 * @param shrinking whether schedules that show a finding are made simpler
 * @param unwatched which code of the program is left alone, as the options say it; {@code null} if
 *     none is
 */
public record ExplorerOptions(
    long schedules,
    Duration time,
    Options execution,
    Expectations expectations,
    boolean keepGoing,
    Reporting reporting,
    boolean shrinking,
    @Nullable String unwatched) {

  /** Options with which schedules are made simpler, for a program that is watched as a whole. */
  public ExplorerOptions(
      long schedules,
      Duration time,
      Options execution,
      Expectations expectations,
      boolean keepGoing,
      Reporting reporting) {
    this(schedules, time, execution, expectations, keepGoing, reporting, true, null);
  }

  /**
   * What is reported of races.
   *
   * @param races whether they are findings
   * @param ignoredRaces {@code CLASS.FIELD} of those that are not
   * @param sources of the program
   */
  public record Reporting(boolean races, List<String> ignoredRaces, Sources sources) {
    /** All are reported, without lines of source. */
    public static final Reporting ALL = new Reporting(true, List.of(), Sources.NONE);

    /** None is. */
    public static final Reporting NO_RACES = new Reporting(false, List.of(), Sources.NONE);

    /** Copies the list. */
    public Reporting {
      ignoredRaces = List.copyOf(ignoredRaces);
    }
  }

  /**
   * What is asked of the outputs.
   *
   * @param pattern what every output must match as a whole, but for a last line end; or {@code
   *     null}
   * @param same whether all outputs must be the same
   */
  public record Expectations(@Nullable Pattern pattern, boolean same) {
    /** Nothing is asked. */
    public static final Expectations NONE = new Expectations(null, false);
  }
}
