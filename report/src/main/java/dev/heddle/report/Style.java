package dev.heddle.report;

/** Colours for a terminal, or none. */
public enum Style {
  /** Plain text. */
  PLAIN,
  /** With ANSI escape codes. */
  COLOR;

  private static final String RESET = "\u001B[0m";

  /** For what is wrong. */
  public String bad(String text) {
    return paint("\u001B[1;31m", text);
  }

  /** For what is right. */
  public String good(String text) {
    return paint("\u001B[1;32m", text);
  }

  /** For headings. */
  public String strong(String text) {
    return paint("\u001B[1m", text);
  }

  /** For what can be passed over. */
  public String faint(String text) {
    return paint("\u001B[2m", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : code + text + RESET;
  }
}
