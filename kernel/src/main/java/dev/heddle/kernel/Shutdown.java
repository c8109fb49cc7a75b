package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.List;

/** The end of a program: its shutdown hooks run as strands, then the execution is over. */
final class Shutdown {
  private static final int NO_EXIT = Integer.MIN_VALUE;

  private final List<Thread> hooks = new ArrayList<>(0);
  private int status = NO_EXIT;
  private boolean begun;
  private int left;

  void add(Thread hook) {
    if (begun) {
      throw new IllegalStateException("Shutdown in progress");
    }
    if (hooks.contains(hook)) {
      throw new IllegalArgumentException("Hook previously registered");
    }
    hooks.add(hook);
  }

  boolean remove(Thread hook) {
    return hooks.remove(hook);
  }

  /** Notes the status of the first {@code System.exit}. */
  void exit(int exitStatus) {
    if (status == NO_EXIT) {
      status = exitStatus;
    }
  }

  /** Starts the hooks, once; {@code false} when there is none left to wait for. */
  boolean begin(Execution execution) {
    if (!begun) {
      begun = true;
      left = hooks.size();
      hooks.forEach(execution::startHook);
    }
    return left > 0;
  }

  /** Whether the hook that has just ended was the last one. */
  boolean isOver(Strand ended) {
    return begun && hooks.contains(ended.thread()) && --left == 0;
  }

  Ending ending() {
    return status == NO_EXIT ? new Ending.Completed() : new Ending.Exited(status);
  }
}
