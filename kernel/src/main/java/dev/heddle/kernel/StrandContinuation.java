package dev.heddle.kernel;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/** The continuation in which a strand runs. It may be pinned, which the caller then learns. */
final class StrandContinuation extends Continuation {
  static final ContinuationScope SCOPE = new ContinuationScope("heddle");

  private boolean started;

  StrandContinuation(Runnable body) {
    super(SCOPE, body);
  }

  /** Runs until the strand yields or ends. */
  void resume() {
    started = true;
    run();
  }

  boolean hasStarted() {
    return started;
  }

  /** Returns to the carrier's loop; {@code false} when a native frame is in the way. */
  static boolean leave() {
    return Continuation.yield(SCOPE);
  }

  @Override
  protected void onPinned(Pinned reason) {
    // The caller of leave() sees it in the result.
  }
}
