package dev.heddle.cli.program;

/** The program that a user named cannot be run; the message says why and what to do. */
public final class ProgramException extends Exception {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public ProgramException(String message) {
    super(message);
  }

  /** With a message for the user. */
  public ProgramException(String message, Throwable cause) {
    super(message, cause);
  }
}
