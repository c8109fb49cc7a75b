package dev.heddle.cli;

/** The exit codes of all commands. */
final class ExitCode {
  static final int OK = 0;
  static final int FINDING = 1;
  static final int USAGE = 2;
  static final int DIVERGED = 3;
  static final int INCONCLUSIVE = 4;

  private ExitCode() {}
}
