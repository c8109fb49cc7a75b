package dev.heddle.explorer;

import dev.heddle.kernel.Options;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long and for what to explore.
 *
 * @param schedules how many schedules at most
 * @param time how long at most
 * @param execution the limits of each execution
 * @param expectations what is asked of the outputs
 * @param keepGoing whether to report all distinct findings rather than the first of each kind
 */
public record ExplorerOptions(
    long schedules,
    Duration time,
    Options execution,
    Expectations expectations,
    boolean keepGoing) {

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
