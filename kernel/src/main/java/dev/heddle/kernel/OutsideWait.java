package dev.heddle.kernel;

import java.io.FileDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What a strand in {@link Strand.State#OUTSIDE} waits for: that a file descriptor is ready, or that
 * work that a helper thread does is done. Asked by the carrier, again and again; nobody has to wake
 * the strand.
 */
class OutsideWait {
  private final @Nullable FileDescriptor descriptor;
  private final int event;
  private final boolean interruptible;

  /** Once ready it stays so: others that run first may change that, and the strand asks again. */
  private boolean ready;

  /** When in real time nobody but the outside could go on for the first time; 0 before. */
  long since;

  /**
   * A wait for a file descriptor.
   *
   * @param event {@link Descriptors#IN} or {@link Descriptors#OUT}
   * @param interruptible whether an interrupt of the thread ends it
   */
  OutsideWait(@Nullable FileDescriptor descriptor, int event, boolean interruptible) {
    this.descriptor = descriptor;
    this.event = event;
    this.interruptible = interruptible;
  }

  /** Whether the strand can go on. */
  final boolean isOver(Strand strand) {
    return ready || (ready = isReady()) || (interruptible && strand.isInterrupted());
  }

  /** Asks the outside. */
  boolean isReady() {
    return descriptor != null && Descriptors.isReady(descriptor, event, 0);
  }

  /** Ends the wait if it is for this descriptor. */
  final void stop(int number) {
    if (descriptor != null && Descriptors.number(descriptor) == number) {
      ready = true;
    }
  }

  /** Lets the calling thread wait for this, but not much longer than a millisecond. */
  void pause() {
    if (descriptor != null) {
      Descriptors.isReady(descriptor, event, 1);
    }
  }

  /** Whether the descriptor stands for many others. */
  boolean isSelector() {
    return false;
  }

  /** The descriptor, if it waits for one. */
  final @Nullable FileDescriptor descriptor() {
    return descriptor;
  }
}
