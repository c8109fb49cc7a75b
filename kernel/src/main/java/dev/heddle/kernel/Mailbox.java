package dev.heddle.kernel;

import java.util.concurrent.ConcurrentLinkedQueue;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Wakes of strands by threads of the JVM that are none: the carrier alone may touch a strand, so it
 * fetches them when it decides who goes on.
 */
final class Mailbox {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final ConcurrentLinkedQueue<Thread> WOKEN = new ConcurrentLinkedQueue<>();
  private static volatile boolean filled;
  private static volatile @Nullable Thread carrier;

  private Mailbox() {}

  /** Whether there is something to be fetched: all that the carrier asks on its fast path. */
  static boolean isFilled() {
    return filled;
  }

  /** Called by a foreign thread that wakes this one. */
  static void post(Thread woken) {
    WOKEN.add(woken);
    filled = true;
    wakeCarrier();
  }

  /** Lets the carrier look again at what it waits for. */
  static void wakeCarrier() {
    Thread waiting = carrier;
    if (waiting != null) {
      U.unpark(waiting);
    }
  }

  /**
   * Gives the permits to the strands of this execution; wakes of earlier ones are lost.
   *
   * @return whether there was one
   */
  static boolean fetch(Execution execution) {
    boolean any = false;
    filled = false;
    for (Thread woken = WOKEN.poll(); woken != null; woken = WOKEN.poll()) {
      any |= execution.unpark(woken);
    }
    return any;
  }

  /** Lets the carrier rest until something is posted, or for a short while. */
  static void rest(Thread self, long nanos) {
    carrier = self;
    if (!filled) {
      U.park(false, nanos);
    }
  }
}
