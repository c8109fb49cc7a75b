package dev.heddle.toolkit;

/** What is thrown for what was thrown elsewhere. */
final class Failures {
  private Failures() {}

  /**
   * The throwable itself where it may be thrown anywhere, otherwise an exception with it as cause.
   */
  static RuntimeException unchecked(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new WorkFailedException(String.valueOf(thrown), thrown);
    };
  }
}
