package dev.heddle.kernel;

/**
 * Unwinds a strand of an execution that is over where the strand cannot simply be left, because a
 * native frame is on its stack.
 */
final class Abandoned extends Error {
  private static final long serialVersionUID = 1;

  Abandoned() {
    super("the execution is over", null, false, false);
  }
}
