package dev.heddle.cli;

import dev.heddle.report.Style;
import java.io.Console;
import java.io.PrintStream;

/**
 * Where output goes: kept from the start, because the checked program's output is captured in the
 * place of {@code System.out}.
 *
 * @param out for results
 * @param err for progress and errors
 * @param isInteractive whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, boolean isInteractive) {

  @SuppressWarnings("SystemConsoleNull") // the API says it may be null
  static Terminal system() {
    Console console = System.console();
    return new Terminal(System.out, System.err, console != null && console.isTerminal());
  }

  /** Colour only for a person who did not refuse it (no-color.org). */
  boolean hasColor() {
    String refused = System.getenv("NO_COLOR");
    String terminal = System.getenv("TERM");
    return isInteractive
        && (refused == null || refused.isEmpty())
        && terminal != null
        && !terminal.equals("dumb");
  }

  Style style() {
    return hasColor() ? Style.COLOR : Style.PLAIN;
  }
}
