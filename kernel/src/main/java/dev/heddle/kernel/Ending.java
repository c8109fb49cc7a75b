package dev.heddle.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an execution ended. */
public sealed interface Ending {
  /** All threads but daemons ended. */
  record Completed() implements Ending {}

  /** The program called {@code System.exit} or {@code Runtime.halt}. */
  record Exited(int status) implements Ending {}

  /** Threads are left that are no daemons, and none of them can ever go on. */
  record Blocked(List<BlockedStrand> strands) implements Ending {
    /** Copies the list. */
    public Blocked {
      strands = List.copyOf(strands);
    }
  }

  /**
   * The execution was given up because its time was over.
   *
   * @param waiting who waited for the outside at that time, if nobody else could go on
   * @param seconds for how long
   */
  record Cut(@Nullable Unsupported waiting, long seconds) implements Ending {
    /** In the middle of its work. */
    public Cut() {
      this(null, 0);
    }
  }

  /**
   * An observer had seen enough.
   *
   * @param reason why, which only that observer understands
   */
  record Stopped(@Nullable Object reason) implements Ending {}

  /** The limit of steps was reached. */
  record StepLimit(long steps) implements Ending {}

  /** The program did what the kernel cannot control; in words. */
  record Unsupported(String what, List<StackTraceElement> stack) implements Ending {
    /** Copies the list. */
    public Unsupported {
      stack = List.copyOf(stack);
    }
  }
}
