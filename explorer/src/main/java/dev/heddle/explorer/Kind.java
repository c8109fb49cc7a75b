package dev.heddle.explorer;

import java.util.Locale;

/** The kinds of findings, most severe first. */
public enum Kind {
  /** An {@link AssertionError} that nobody caught, in any thread. */
  ASSERTION,
  /** Another exception that nobody caught. */
  EXCEPTION,
  /** Threads that wait for each other in a circle. */
  DEADLOCK,
  /** Threads that wait for what nobody left will do. */
  STUCK,
  /** Threads that run for ever in a fair schedule, and get nowhere. */
  LIVELOCK,
  /** A thread that a fair schedule passes over for ever while others go on. */
  STARVATION,
  /** {@code System.exit} with a status other than 0. */
  EXIT,
  /** An output other than expected. */
  OUTCOME,
  /** Two threads access the same memory, one of them writes, and nothing orders the two. */
  RACE,
  /** The limit of steps was reached: perhaps a livelock. */
  LIMIT,
  /** What Heddle could not control. */
  UNSUPPORTED;

  /** Its name in reports and files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
