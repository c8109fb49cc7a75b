package dev.heddle.kernel;

/**
 * What an execution may do.
 *
 * @param maxSteps after how many scheduling points an execution is given up; at least 1
 * @param timeouts when a timed wait may expire
 * @param spurious whether a wait may end without cause, and a weak compare-and-set fail without
 */
public record Options(long maxSteps, Timeouts timeouts, boolean spurious) {
  /** The default limit of steps. */
  public static final long DEFAULT_MAX_STEPS = 1_000_000;

  /** Nothing happens without cause. */
  public Options(long maxSteps, Timeouts timeouts) {
    this(maxSteps, timeouts, false);
  }

  /** Checks the ranges. */
  public Options {
    if (maxSteps < 1) {
      throw new IllegalArgumentException("maxSteps must be at least 1, but is " + maxSteps);
    }
  }

  /** The default options. */
  public static Options defaults() {
    return new Options(DEFAULT_MAX_STEPS, Timeouts.IDLE);
  }

  /** When a timed wait may expire before what it waits for happens. */
  public enum Timeouts {
    /** Only when no strand can run, and then the earliest first. */
    IDLE,
    /** As {@link #IDLE}; and sleeps, too, end only then, in the order of their times. */
    ORDERED,
    /** Whenever it could on a slow machine: at any scheduling point. */
    ANY
  }
}
