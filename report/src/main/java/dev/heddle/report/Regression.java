package dev.heddle.report;

import dev.heddle.explorer.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a schedule that an earlier check has kept.
 *
 * @param file where it is kept
 * @param state whether it still shows what it showed
 * @param kind the kind of the finding that it showed; {@code null} if that cannot be read
 * @param message the finding in one line, likewise
 * @param why the reason for the state, or {@code null}
 * @param replaced whether this check has found the same by another schedule, which took its place
 * @param findings what it shows now
 */
public record Regression(
    String file,
    State state,
    @Nullable String kind,
    @Nullable String message,
    @Nullable String why,
    boolean replaced,
    List<Finding> findings) {

  /** What a kept schedule has come to. */
  public enum State {
    /** It still shows a finding. */
    STILL_FAILS,
    /** The program follows it, and nothing goes wrong. */
    NO_LONGER_FAILS,
    /** The program has changed so that it cannot be followed. */
    NO_LONGER_APPLIES,
    /** The options of this check are others than those under which it was found. */
    NOT_RUN,
    /** The file is no schedule. */
    UNREADABLE;

    /** Its name for scripts: {@code still-fails}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the list. */
  public Regression {
    findings = List.copyOf(findings);
  }

  /** The same, whose place another schedule has taken. */
  public Regression asReplaced() {
    return new Regression(file, state, kind, message, why, true, findings);
  }

  /** In one line, without the file. */
  String words() {
    String what =
        switch (state) {
          case STILL_FAILS -> "still fails";
          case NO_LONGER_FAILS -> "no longer fails";
          case NO_LONGER_APPLIES -> "no longer applies";
          case NOT_RUN -> "was not run";
          case UNREADABLE -> "cannot be read";
        };
    return what
        + (kind == null ? "" : " (" + kind + ")")
        + (why == null ? "" : ": " + why)
        + (replaced ? "; another schedule of the same finding has taken its place" : "");
  }
}
