package dev.heddle.kernel;

import java.util.List;

/**
 * States in the middle of a step of the JDK that a program sees only by asking for them: a pool's
 * task that is taken and has not begun, or that is done and not yet counted. That others may come
 * between costs two points for each task, so these are points only once an execution has asked
 * ({@code isDone}, {@code cancel}, {@code getActiveCount}, {@code shutdownNow}…).
 */
public final class Halfway {
  private static final String BEGUN = "Callable.call";
  private static final String COUNTED = "ThreadPoolExecutor.afterExecute";

  /** The {@linkplain Sites#arm keys} of these points, sorted. */
  public static final List<String> KEYS = List.of(BEGUN, COUNTED);

  private Halfway() {}
}
