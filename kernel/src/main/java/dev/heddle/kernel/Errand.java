package dev.heddle.kernel;

import org.jspecify.annotations.Nullable;

/** Work that may block, done on a helper thread for a strand that waits for it. */
abstract class Errand extends OutsideWait implements Runnable {
  private volatile boolean done;
  private @Nullable Object result;
  private @Nullable Throwable failure;

  Errand() {
    super(null, 0, false);
  }

  /** The work. */
  abstract @Nullable Object work() throws Throwable;

  @Override
  public final void run() {
    try {
      result = work();
    } catch (Throwable e) {
      failure = e;
    }
    done = true;
    Mailbox.wakeCarrier();
  }

  @Override
  boolean isReady() {
    return done;
  }

  /** What the work gave, or throws what it threw. To be called when it is done. */
  final @Nullable Object result() throws Throwable {
    if (failure != null) {
      throw failure;
    }
    return result;
  }
}
