package dev.heddle.kernel;

/** What the main thread of an execution does. */
@FunctionalInterface
public interface Program {
  /** Runs on the strand of the thread named {@code main}; what it throws is uncaught there. */
  void run() throws Throwable;
}
