package dev.heddle.kernel;

import java.lang.reflect.Field;
import java.util.Set;

/**
 * The timed waits of {@code java.util.concurrent}. They note when they end, and look at the clock
 * to know how long that is yet; the program hears no more of it than whether the time is over. So
 * such a wait is the same at any time, and what it has noted counts from now.
 */
final class TimedWaits {
  private static final String JUC = "java.util.concurrent.";

  /** The classes that do so, without those nested in them. */
  private static final Set<String> TYPES =
      Set.of(
          JUC + "locks.AbstractQueuedSynchronizer",
          JUC + "locks.AbstractQueuedLongSynchronizer",
          JUC + "locks.StampedLock",
          JUC + "CompletableFuture",
          JUC + "Exchanger",
          JUC + "ForkJoinTask",
          JUC + "FutureTask",
          JUC + "LinkedTransferQueue",
          JUC + "Phaser");

  /** Methods that use {@code Condition.awaitNanos} and do not say how much time was left. */
  private static final Set<String> KEEP_TIME =
      Set.of(
          "BlockingQueue.poll",
          "BlockingQueue.offer",
          "BlockingDeque.poll",
          "BlockingDeque.offer",
          "BlockingDeque.pollFirst",
          "BlockingDeque.pollLast",
          "BlockingDeque.offerFirst",
          "BlockingDeque.offerLast",
          "CyclicBarrier.await",
          "ExecutorService.awaitTermination",
          "ThreadPoolExecutor.awaitTermination");

  private TimedWaits() {}

  /** Whether a method of this class may have noted when a wait ends. */
  static boolean isTimed(Class<?> type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return TYPES.contains(nested < 0 ? name : name.substring(0, nested));
  }

  /** Whether this field says when a wait ends; its strand's deadline says so, too. */
  static boolean isDeadline(Class<?> declaring, Field field) {
    return field.getType() == long.class
        && field.getName().equals("deadline")
        && isTimed(declaring);
  }

  /** Whether the program calls such a method: {@code LinkedBlockingQueue.poll}. */
  static boolean keepsTime(String target) {
    for (String method : KEEP_TIME) {
      if (target.endsWith(method)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A number that may be a time on the clock, seen from now. Whether it is one is a guess, but a
   * wrong one makes a number that stays the same another one each time, which does no harm.
   */
  static long relative(long number, long now) {
    boolean isTime = number > 0 && Math.abs(number - now) < number;
    return isTime ? number - now ^ Long.MIN_VALUE : number;
  }
}
